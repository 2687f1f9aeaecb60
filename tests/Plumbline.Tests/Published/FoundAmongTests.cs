using System.Net.Http.Json;
using Plumbline.Published;
using Plumbline.Tests.Storage;
using Plumbline.Web.Published;
using Xunit;

namespace Plumbline.Tests.Published;

public sealed class FoundAmongTests
{
    [Fact]
    public async Task Facilities_are_counted_once_a_line_among_those_whose_findings_are_held_or_that_were_clean()
    {
        await using var app = await PlumblineApp.StartAsync();
        await using (var context = await app.Installation.Contexts.CreateDbContextAsync())
        {
            Add(context, "a-2023", "Example County Jail", InspectingBody.DetentionOversight, 27, 18);
            Add(context, "a-2024", "EXAMPLE COUNTY JAIL", InspectingBody.DetentionOversight, 27);
            Add(context, "b-2024", "Invented Center", InspectingBody.DetentionOversight, 27);
            Add(context, "c-2024", "Clean Center", InspectingBody.DetentionOversight);
            Add(context, "d-2024", "Contractor Center", InspectingBody.Contractor, 27);
            await context.SaveChangesAsync();
        }

        using var client = await app.SignInAsync();
        var found = (await client.GetFromJsonAsync("/api/found-deficient", PublishedDocuments.Found))!;

        var assessment = found.Single(f =>
            f.Requirement == "us-ice-nds-2019/4.3/health-assessment-within-14-days"
        );
        Assert.Equal((2, 3), (assessment.Facilities, assessment.Of));
        Assert.Contains(found, f => f.Requirement.StartsWith("us-ice-nds-2019/4.3/") && f.Facilities == 1);
        var carried = found.Where(f => f.Requirement.StartsWith("us-ice-nds-2025/")).ToList();
        Assert.NotEmpty(carried);
        Assert.All(carried, f => Assert.Equal("NDS 2019", f.Under));
        Assert.DoesNotContain(found, f => f.Requirement.StartsWith("us-ice-pbnds"));
    }

    private static void Add(
        Plumbline.Web.Storage.PlumblineContext context,
        string id,
        string facility,
        InspectingBody by,
        params int[] components
    )
    {
        context.Add(
            new PublishedInspection
            {
                Id = id,
                Body = "invented",
                By = by,
                FacilityName = facility,
                End = new DateOnly(2024, 3, 1),
                Edition = "NDS 2019",
                Source = "invented",
                Reading = Reading.Case,
                Grade = "C",
                Listed = components.Length,
            }
        );
        context.AddRange(
            components.Select(
                (component, i) =>
                    new PublishedFindingRow
                    {
                        Inspection = id,
                        Number = i + 1,
                        By = by,
                        End = new DateOnly(2024, 3, 1),
                        Edition = "NDS 2019",
                        Abbreviation = "MC",
                        Component = component,
                        Standard = "Medical Care",
                        Summary = "an invented finding",
                    }
            )
        );
    }
}
