namespace Plumbline.Web.Storage;

/// <summary>
/// The one folder of an installation: database, evidence, issued reports, and lines of the standards accepted here.
/// Only its owner may read it.
/// </summary>
public sealed class DataDirectory
{
    private DataDirectory(string path) => Path = path;

    /// <summary>Absolute.</summary>
    public string Path { get; }
    public string Database => System.IO.Path.Combine(Path, "plumbline.db");
    public string Evidence => System.IO.Path.Combine(Path, "evidence");
    public string Reports => System.IO.Path.Combine(Path, "reports");
    public string Standards => System.IO.Path.Combine(Path, "standards");

    /// <summary>Where an installation lives when nobody says otherwise: this person's application data.</summary>
    public static string DefaultPath(string name = "Plumbline") =>
        System.IO.Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            )
                is { Length: > 0 } data
                ? data
                : Environment.CurrentDirectory,
            name
        );

    /// <summary>Makes the folder where there is none, readable by this person only.</summary>
    /// <exception cref="ProblemException"><c>data-directory-not-writable</c></exception>
    public static DataDirectory At(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(
                    path,
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
            return new(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(StorageProblems.DirectoryNotWritable(path, e.Message));
        }
    }

    /// <summary>
    /// Holds the folder for one server until disposed; the system lets go of it when the process dies. Null: another
    /// process has it.
    /// </summary>
    /// <exception cref="ProblemException"><c>data-directory-not-writable</c></exception>
    public IDisposable? TryHold()
    {
        try
        {
            return new FileStream(
                System.IO.Path.Combine(Path, "plumbline.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ProblemException(StorageProblems.DirectoryNotWritable(Path, e.Message));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public override string ToString() => Path;
}
