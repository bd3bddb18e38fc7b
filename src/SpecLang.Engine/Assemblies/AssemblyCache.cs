namespace SpecLang.Engine.Assemblies;

/// <summary>
/// Compiled specs, kept in a folder of the user's own that nobody else can write. Where there is no such folder, or it fails, all is compiled
/// anew and <see cref="Note"/> says why; nothing is ever thrown. Safe for many threads and for many processes at once.
/// </summary>
public sealed class AssemblyCache
{
    private const string EntryExtension = ".assembly";
    private const string PartExtension = ".part";

    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromDays(1);

    private readonly string? folder;
    private readonly CacheLimits limits;
    private string? note;

    private AssemblyCache(string? folder, string? note, CacheLimits limits)
    {
        this.folder = folder;
        this.note = note;
        this.limits = limits;
    }

    /// <summary>A cache that keeps nothing.</summary>
    public static AssemblyCache None { get; } = new(folder: null, note: null, CacheLimits.Default);

    /// <summary>Whether there is a folder to keep assemblies in.</summary>
    public bool IsUsed => folder is not null;

    /// <summary>The first thing that kept the cache from being used, a sentence for the user; null if there was none.</summary>
    public string? Note => Volatile.Read(ref note);

    /// <summary>The cache in the user's own folder of caches.</summary>
    /// <param name="projectRoot">The folder of the project that is worked on: a cache in it is not used.</param>
    public static AssemblyCache OfUser(string? projectRoot) => CacheFolder.CachesOfUser(Environment.GetEnvironmentVariable) is { } caches
        ? Open(caches, projectRoot)
        : new AssemblyCache(folder: null, NotUsed("the user has no home folder"), CacheLimits.Default);

    /// <summary>The cache in a folder of caches: its <c>speclang/assemblies</c>, made with rights for the owner alone.</summary>
    /// <param name="caches">The full path of the folder of caches.</param>
    /// <param name="projectRoot">The folder of the project that is worked on: a cache in it is not used.</param>
    /// <param name="limits">How much is kept; <see cref="CacheLimits.Default"/> if null.</param>
    public static AssemblyCache Open(string caches, string? projectRoot, CacheLimits? limits = null)
    {
        var (folder, problem) = CacheFolder.Prepare(caches, projectRoot);
        return new AssemblyCache(folder, problem is null ? null : NotUsed(problem), limits ?? CacheLimits.Default);
    }

    /// <summary>The bytes kept under the key, checked; null if there are none or they were changed.</summary>
    public byte[]? Find(CacheKey key)
    {
        if (folder is null)
        {
            return null;
        }

        var path = PathOf(folder, key);
        try
        {
            var assembly = CacheEntry.Read(path, key);
            if (assembly is null)
            {
                Remark("An entry of the cache of compiled specs was changed or belongs to another user; it is not used but made anew.");
                return null;
            }

            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return assembly;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remark(NotUsed(exception.Message.TrimEnd('.')));
            return null;
        }
    }

    /// <summary>Keeps bytes under the key, in place of what was there, and drops what is over the limits.</summary>
    public void Store(CacheKey key, byte[] assembly)
    {
        if (folder is null)
        {
            return;
        }

        var part = Path.Combine(folder, $"{key}.{Guid.NewGuid():N}{PartExtension}");
        try
        {
            try
            {
                CacheEntry.Write(part, key, assembly);
                File.Move(part, PathOf(folder, key), overwrite: true);
            }
            finally
            {
                File.Delete(part);
            }

            Trim(folder);
        }
        catch (FileNotFoundException)
        {
            // Another process trims at the same time: what it dropped need not be dropped again.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Remark(NotUsed(exception.Message.TrimEnd('.')));
        }
    }

    private static string PathOf(string folder, CacheKey key) => Path.Combine(folder, key + EntryExtension);

    private static string NotUsed(string problem) => $"The cache of compiled specs is not used: {problem}.";

    private void Trim(string folder)
    {
        var files = new DirectoryInfo(folder);
        foreach (var part in files.EnumerateFiles('*' + PartExtension).Where(f => DateTime.UtcNow - f.LastWriteTimeUtc > AbandonedAfter))
        {
            part.Delete();
        }

        var (count, bytes) = (0, 0L);
        var entries = files.EnumerateFiles('*' + EntryExtension).Select(f => (File: f, Used: f.LastWriteTimeUtc, f.Length)).ToList();
        foreach (var entry in entries.OrderByDescending(e => e.Used).ThenBy(e => e.File.Name, StringComparer.Ordinal))
        {
            count++;
            bytes += entry.Length;
            if (count > limits.Entries || bytes > limits.Bytes)
            {
                entry.File.Delete();
            }
        }
    }

    private void Remark(string remark) => Interlocked.CompareExchange(ref note, remark, comparand: null);
}
