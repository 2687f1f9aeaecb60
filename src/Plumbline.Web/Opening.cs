using Plumbline.Web.Journal;
using Plumbline.Web.Storage;

namespace Plumbline.Web;

/// <summary>What rooms above the storage do to an installation that was just opened, before anybody reads it.</summary>
public static class Opening
{
    /// <param name="say">One sentence for the log.</param>
    public static Task OfAsync(Installation installation, Action<string> say) =>
        ErasedAgain.ApplyAsync(installation, say);
}
