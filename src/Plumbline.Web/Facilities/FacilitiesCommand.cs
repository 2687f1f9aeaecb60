using System.CommandLine;
using Plumbline.Facilities;
using Plumbline.Web.Commands;

namespace Plumbline.Web.Facilities;

/// <summary>The verbs <c>plumbline facilities ...</c>.</summary>
public static class FacilitiesCommand
{
    public static Command Create() => new("facilities", "Public lists of facilities") { Import() };

    private static Command Import()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A facility list of ICE's detention statistics, as CSV",
        };
        var command = new Command("import", "Load a facility list in place of the one that is here") { file };
        command.SetAction(
            async (line, stop) =>
            {
                var path = line.GetRequiredValue(file);
                if (!File.Exists(path))
                    return line.WriteProblems([FacilityProblems.FileMissing(path)]);
                var list = new PublicFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path, stop));
                using var installation = await line.OpenInstallationAsync(stop);
                await using var context = await installation.Contexts.CreateDbContextAsync(stop);
                var loaded = await PublicFacilities.LoadAsync(
                    context,
                    list,
                    list.Name,
                    installation.Time.GetUtcNow(),
                    stop
                );
                line.Write(loaded, Say(loaded));
                return 0;
            }
        );
        return command;
    }

    /// <summary>What a load did, in sentences.</summary>
    public static IEnumerable<string> Say(FacilitiesLoaded loaded)
    {
        if (!loaded.Changed)
            yield return "The same facility list is here already; nothing was changed.";
        yield return $"{loaded.Facilities} facilities; {loaded.WithCode} with a DETLOC code, {loaded.WithCoordinates} with coordinates, "
            + $"{loaded.In2017} in ICE's list of 2017. What does not match is listed at /facilities/unmatched.";
        yield return $"{loaded.Ratings:N0} published inspection and rating states, {loaded.RatingsMatched:N0} of facilities held here.";
    }
}
