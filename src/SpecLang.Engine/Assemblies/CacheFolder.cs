using SpecLang.Engine.Files;

namespace SpecLang.Engine.Assemblies;

/// <summary>Makes the folder of a cache and makes sure that it is the user's own: an assembly from it is run.</summary>
internal static class CacheFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly string[] OwnFolders = ["speclang", "assemblies"];

    /// <summary>Where the user's caches are, or null where they have no home: <c>XDG_CACHE_HOME</c>, which counts only as a full path, or <c>~/.cache</c>; on Windows the local application data.</summary>
    /// <param name="environment">Gives the value of an environment variable.</param>
    public static string? CachesOfUser(Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows())
        {
            return NullIfEmpty(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData));
        }

        if (environment("XDG_CACHE_HOME") is { } named && Path.IsPathFullyQualified(named))
        {
            return named;
        }

        var home = environment("HOME") is { } folder && Path.IsPathFullyQualified(folder) ? folder : null;
        return home is null ? null : Path.Combine(home, ".cache");
    }

    /// <summary>The cache's folder, made if need be, or what is wrong as the end of a sentence.</summary>
    /// <param name="caches">Where the user's caches are.</param>
    /// <param name="projectRoot">A folder that strangers may have filled: the cache never lies in it.</param>
    public static (string? Folder, string? Problem) Prepare(string caches, string? projectRoot)
    {
        try
        {
            if (projectRoot is not null && RealPath.IsInside(RealPath.Resolve(Path.GetFullPath(projectRoot)), RealPath.Resolve(Path.GetFullPath(caches))))
            {
                return (null, $"`{caches}` lies in the project's folder");
            }

            if (!Directory.Exists(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(caches))))
            {
                return (null, $"there is no folder to make `{caches}` in");
            }

            Make(caches);
            var folder = RealPath.Resolve(Path.GetFullPath(caches));
            var problem = ProblemOf(folder, mayBeSharedWithGroup: true);
            foreach (var name in OwnFolders)
            {
                if (problem is null)
                {
                    folder = Path.Combine(folder, name);
                    Make(folder);
                    problem = ProblemOf(folder, mayBeSharedWithGroup: false);
                }
            }

            return problem is null ? (folder, null) : (null, problem);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, exception.Message.TrimEnd('.'));
        }
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    /// <summary>On Windows the folder's inherited rights keep others out; only a link could lead elsewhere.</summary>
    private static string? ProblemOf(string folder, bool mayBeSharedWithGroup)
    {
        if (OperatingSystem.IsWindows())
        {
            return (File.GetAttributes(folder) & FileAttributes.ReparsePoint) == FileAttributes.None ? null : $"`{folder}` is a link";
        }

        var others = mayBeSharedWithGroup ? UnixFileMode.OtherWrite : UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;
        return UnixFile.At(folder) switch
        {
            null => $"it can't be known to whom `{folder}` belongs",
            { Kind: FileKind.Link } => $"`{folder}` is a link",
            { Kind: not FileKind.Folder } => $"`{folder}` is no folder",
            { } status when status.Owner != UnixFile.CurrentUser => $"`{folder}` belongs to another user",
            { } status when (status.Mode & others) != UnixFileMode.None => $"others can write to `{folder}`",
            _ => null,
        };
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
