using System.CommandLine;
using Plumbline.Standards;
using Plumbline.Standards.Official;
using Plumbline.Web.Commands;
using Plumbline.Web.Storage;

namespace Plumbline.Web.Standards.Official;

/// <summary>The verb `standards verify`.</summary>
internal static class VerifyCommand
{
    /// <param name="inUse">The catalog that the line names.</param>
    public static Command Create(Func<ParseResult, CatalogReading> inUse)
    {
        var name = new Argument<string>("EDITION")
        {
            Description = "Id of the edition, or its name as printed: \"NDS 2019\"",
        };
        var file = new Argument<string>("FILE")
        {
            Description = "The official document: PDF, eCFR XML, Markdown, or text in UTF-8",
        };
        var verify = new Command("verify", "Holds each line of an edition against its official document.")
        {
            name,
            file,
        };
        verify.SetAction(line =>
        {
            var catalog = inUse(line).Require();
            var edition = Edition(catalog, line.GetValue(name)!);
            var read = OfficialFile.Read(line.GetValue(file)!);
            var data = DataDirectory.At(line.GetValue(GlobalOptions.Data) ?? DataDirectory.DefaultPath());
            new KeptDocuments(data.Path).Keep(
                new KeptDocument(edition.Id, read, TimeProvider.System.GetUtcNow())
            );

            var verification = new Verification(edition, read.Document);
            line.Write(
                VerificationJson.Of(edition, read, verification),
                VerificationText.Of(edition, read, verification)
            );
            return verification.Missing.Count == 0 ? 0 : 1;
        });
        return verify;
    }

    private static Edition Edition(Catalog catalog, string name) =>
        catalog.Edition(name)
        ?? new Resolver(catalog).Edition(name)
        ?? throw new ProblemException(
            StandardsProblems.UnknownEdition(name, catalog.Editions.Select(e => e.Short))
        );
}
