namespace Plumbline.Web.Accounts;

/// <summary>Where to go after signing in: never to another site.</summary>
public static class Here
{
    /// <returns>The path, when it is one of this installation's; otherwise the first page.</returns>
    public static string OrHome(string? path) =>
        path is ['/', not ('/' or '\\'), ..] && !path.Any(char.IsControl) ? path : "/";
}
