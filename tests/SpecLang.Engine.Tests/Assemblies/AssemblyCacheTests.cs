using System.Security.Cryptography;
using SpecLang.Engine.Assemblies;

namespace SpecLang.Engine.Tests.Assemblies;

public sealed class AssemblyCacheTests : IDisposable
{
    private static readonly CacheKey Key = CacheKey.Of("spec", "constitution A {}");
    private static readonly CacheKey OtherKey = CacheKey.Of("spec", "constitution B {}");
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 5000).Select(i => (byte)i)];
    private static readonly byte[] OtherBytes = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))];

    private readonly TemporaryFolder home = new();

    private string Caches => home["cache"];

    private string Entries => Path.Combine(Caches, "speclang", "assemblies");

    public void Dispose() => home.Dispose();

    [Fact]
    public void What_was_stored_is_found_by_another_process()
    {
        Open().Find(Key).ShouldBeNull();
        Open().Store(Key, Bytes);
        var cache = Open();
        cache.Find(Key).ShouldBe(Bytes);
        cache.Find(OtherKey).ShouldBeNull();
        cache.IsUsed.ShouldBeTrue();
        cache.Note.ShouldBeNull();
    }

    [Fact]
    public void An_entry_changed_by_one_byte_is_not_loaded_but_replaced()
    {
        Open().Store(Key, Bytes);
        foreach (var place in new[] { 0, 31, 32, 3000, -1 })
        {
            var path = EntryOf(Key);
            var content = File.ReadAllBytes(path);
            content[place < 0 ? ^1 : place] ^= 1;
            File.WriteAllBytes(path, content);

            var cache = Open();
            cache.Find(Key).ShouldBeNull();
            cache.Note.ShouldNotBeNull().ShouldContain("was changed");
            cache.Store(Key, Bytes);
            cache.Find(Key).ShouldBe(Bytes);
        }
    }

    [Fact]
    public void An_entry_replaced_by_another_valid_one_is_not_loaded()
    {
        var cache = Open();
        cache.Store(Key, Bytes);
        cache.Store(OtherKey, OtherBytes);
        File.Copy(EntryOf(OtherKey), EntryOf(Key), overwrite: true);
        cache.Find(Key).ShouldBeNull();
        cache.Find(OtherKey).ShouldBe(OtherBytes);
    }

    [Fact]
    public void An_entry_with_a_plain_hash_in_front_is_not_loaded()
    {
        var cache = Open();
        cache.Store(Key, Bytes);
        File.WriteAllBytes(EntryOf(Key), [.. SHA256.HashData(OtherBytes), .. OtherBytes]);
        cache.Find(Key).ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(64)]
    public void Garbage_of_any_length_is_not_loaded(int length)
    {
        var cache = Open();
        cache.Store(Key, Bytes);
        File.WriteAllBytes(EntryOf(Key), [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31))]);
        cache.Find(Key).ShouldBeNull();
        cache.Store(Key, Bytes);
        cache.Find(Key).ShouldBe(Bytes);
    }

    [UnixFact]
    public void Others_can_read_and_write_neither_folders_nor_entries()
    {
        Open().Store(Key, Bytes);
        const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var folder in new[] { Caches, Path.Combine(Caches, "speclang"), Entries })
        {
            ModeOf(folder).ShouldBe(OwnerReadsAndWrites | UnixFileMode.UserExecute);
        }

        ModeOf(EntryOf(Key)).ShouldBe(OwnerReadsAndWrites);
    }

    [UnixFact]
    public void A_folder_that_others_can_write_is_not_used()
    {
        Open().Store(Key, Bytes);
        foreach (var folder in new[] { Path.Combine(Caches, "speclang"), Entries })
        {
            foreach (var right in new[] { UnixFileMode.GroupWrite, UnixFileMode.OtherWrite })
            {
                var mode = ModeOf(folder);
                SetMode(folder, mode | right);
                ShouldNotBeUsed(Open(), $"others can write to `{folder}`");
                SetMode(folder, mode);
            }
        }

        Open().Find(Key).ShouldBe(Bytes);
    }

    [UnixFact]
    public void A_folder_of_caches_that_everybody_can_write_is_not_used()
    {
        home.MakeFolder("cache");
        SetMode(Caches, UnixFileMode.StickyBit | (UnixFileMode)0x1ff);
        ShouldNotBeUsed(Open(), "others can write");
        Directory.Exists(Path.Combine(Caches, "speclang")).ShouldBeFalse();
    }

    [UnixFact]
    public void An_entry_that_others_can_write_is_not_loaded_but_replaced()
    {
        var cache = Open();
        cache.Store(Key, Bytes);
        SetMode(EntryOf(Key), ModeOf(EntryOf(Key)) | UnixFileMode.OtherWrite);
        cache.Find(Key).ShouldBeNull();
        cache.Store(Key, Bytes);
        cache.Find(Key).ShouldBe(Bytes);
    }

    [RootFact]
    public void An_entry_of_another_user_is_not_loaded_but_replaced()
    {
        var cache = Open();
        cache.Store(Key, Bytes);
        Shell.Run("chown", "12345", EntryOf(Key));
        cache.Find(Key).ShouldBeNull();
        cache.Store(Key, Bytes);
        cache.Find(Key).ShouldBe(Bytes);
    }

    [RootFact]
    public void A_folder_of_another_user_is_not_used()
    {
        Open().Store(Key, Bytes);
        foreach (var folder in new[] { Caches, Path.Combine(Caches, "speclang"), Entries })
        {
            Shell.Run("chown", "12345", folder);
            ShouldNotBeUsed(Open(), $"`{folder}` belongs to another user");
            Shell.Run("chown", "0", folder);
        }
    }

    [UnixFact]
    public void A_linked_folder_is_not_used()
    {
        Open().Store(Key, Bytes);
        var product = Path.Combine(Caches, "speclang");
        foreach (var (folder, elsewhere) in new[] { (Entries, home["elsewhere"]), (product, home["product"]) })
        {
            Directory.Move(folder, elsewhere);
            File.CreateSymbolicLink(folder, elsewhere);
            ShouldNotBeUsed(Open(), $"`{folder}` is a link");
            File.Delete(folder);
            Directory.Move(elsewhere, folder);
        }
    }

    [UnixFact]
    public void A_folder_of_caches_may_itself_be_linked_to_a_private_one()
    {
        home.MakeFolder("disk");
        home.Link("cache", home["disk"]);
        Open().Store(Key, Bytes);
        Open().Find(Key).ShouldBe(Bytes);
    }

    [UnixFact]
    public void A_linked_entry_is_not_loaded_but_replaced()
    {
        var cache = Open();
        cache.Store(Key, Bytes);
        File.Move(EntryOf(Key), home["entry"]);
        File.CreateSymbolicLink(EntryOf(Key), home["entry"]);
        cache.Find(Key).ShouldBeNull();
        cache.Store(Key, Bytes);
        cache.Find(Key).ShouldBe(Bytes);
        new FileInfo(EntryOf(Key)).LinkTarget.ShouldBeNull();
    }

    [UnixFact]
    public void A_pipe_in_place_of_an_entry_is_not_waited_for()
    {
        var cache = Open();
        Shell.Run("mkfifo", EntryOf(Key));
        cache.Find(Key).ShouldBeNull();
        cache.Store(Key, Bytes);
        cache.Find(Key).ShouldBe(Bytes);
    }

    [Fact]
    public void A_cache_in_the_projects_folder_is_not_used()
    {
        Open().Store(Key, Bytes);
        ShouldNotBeUsed(AssemblyCache.Open(Caches, home.Path), "lies in the project's folder");
        ShouldNotBeUsed(AssemblyCache.Open(Caches, Caches), "lies in the project's folder");
        AssemblyCache.Open(Caches, home["cach"]).IsUsed.ShouldBeTrue();
    }

    [UnixFact]
    public void A_cache_that_links_lead_into_the_projects_folder_is_not_used()
    {
        home.MakeFolder("project/caches");
        home.Link("cache", home["project/caches"]);
        ShouldNotBeUsed(AssemblyCache.Open(Caches, home["project"]), "lies in the project's folder");
    }

    [Fact]
    public void Without_a_home_there_is_a_note_and_no_cache()
    {
        ShouldNotBeUsed(AssemblyCache.Open(home["missing/cache"], projectRoot: null), "there is no folder");
        Directory.Exists(home["missing"]).ShouldBeFalse();
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_noted()
    {
        home.Write("cache/speclang", "no folder");
        var cache = Open();
        cache.IsUsed.ShouldBeFalse();
        cache.Note.ShouldNotBeNull();
        cache.Store(Key, Bytes);
        cache.Find(Key).ShouldBeNull();
    }

    [Fact]
    public void A_folder_that_goes_away_or_can_not_be_written_is_noted()
    {
        var cache = Open();
        Directory.Delete(Entries);
        cache.Store(Key, Bytes);
        cache.Note.ShouldNotBeNull().ShouldStartWith("The cache of compiled specs is not used: ");
        cache.Find(Key).ShouldBeNull();
    }

    [Fact]
    public void A_folder_in_place_of_an_entry_is_noted_and_leaves_no_part_behind()
    {
        var cache = Open();
        Directory.CreateDirectory(EntryOf(Key));
        cache.Find(Key).ShouldBeNull();
        cache.Store(Key, Bytes);
        cache.Note.ShouldNotBeNull();
        Directory.GetFiles(Entries).ShouldBeEmpty();
    }

    [Fact]
    public void The_least_recently_used_entries_are_dropped_over_the_number()
    {
        var cache = AssemblyCache.Open(Caches, projectRoot: null, new CacheLimits(Entries: 3, Bytes: 1_000_000));
        var keys = Enumerable.Range(0, 5).Select(i => CacheKey.Of("n", $"{i}")).ToArray();
        for (var i = 0; i < 3; i++)
        {
            cache.Store(keys[i], Bytes);
            File.SetLastWriteTimeUtc(EntryOf(keys[i]), DateTime.UtcNow.AddHours(i - 10));
        }

        cache.Find(keys[0]).ShouldNotBeNull();
        cache.Store(keys[3], Bytes);
        cache.Find(keys[1]).ShouldBeNull();
        cache.Find(keys[0]).ShouldNotBeNull();
        cache.Find(keys[2]).ShouldNotBeNull();
    }

    [Fact]
    public void The_least_recently_used_entries_are_dropped_over_the_size()
    {
        var cache = AssemblyCache.Open(Caches, projectRoot: null, new CacheLimits(Entries: 100, Bytes: 11_000));
        cache.Store(Key, Bytes);
        File.SetLastWriteTimeUtc(EntryOf(Key), DateTime.UtcNow.AddHours(-1));
        cache.Store(OtherKey, Bytes);
        cache.Store(CacheKey.Of("n", "3"), Bytes);
        cache.Find(Key).ShouldBeNull();
        cache.Find(OtherKey).ShouldNotBeNull();
    }

    [Fact]
    public void Parts_that_a_killed_process_left_are_removed_after_a_day()
    {
        var cache = Open();
        var old = Path.Combine(Entries, "a.part");
        var young = Path.Combine(Entries, "b.part");
        File.WriteAllText(old, "");
        File.WriteAllText(young, "");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));
        cache.Store(Key, Bytes);
        File.Exists(old).ShouldBeFalse();
        File.Exists(young).ShouldBeTrue();
    }

    [Fact]
    public void Many_writers_and_readers_at_once_see_whole_entries()
    {
        var caches = Enumerable.Range(0, 4).Select(_ => AssemblyCache.Open(Caches, projectRoot: null, new CacheLimits(Entries: 4, Bytes: 1_000_000))).ToArray();
        var keys = Enumerable.Range(0, 8).Select(i => CacheKey.Of("n", $"{i}")).ToArray();
        Parallel.For(0, 800, i =>
        {
            var cache = caches[i % caches.Length];
            var key = keys[i / 3 % keys.Length];
            if (i % 3 == 0)
            {
                cache.Store(key, Bytes);
            }
            else
            {
                (cache.Find(key) ?? Bytes).ShouldBe(Bytes);
            }
        });
        caches.ShouldAllBe(c => c.Note == null);
        Directory.GetFiles(Entries, "*.part").ShouldBeEmpty();
    }

    [Fact]
    public void The_cache_that_keeps_nothing_says_nothing()
    {
        AssemblyCache.None.Store(Key, Bytes);
        AssemblyCache.None.Find(Key).ShouldBeNull();
        AssemblyCache.None.Note.ShouldBeNull();
    }

    [UnixFact]
    public void Caches_are_where_the_environment_says()
    {
        CachesOf(("XDG_CACHE_HOME", "/c"), ("HOME", "/h")).ShouldBe("/c");
        CachesOf(("XDG_CACHE_HOME", "relative"), ("HOME", "/h")).ShouldBe("/h/.cache");
        CachesOf(("XDG_CACHE_HOME", ""), ("HOME", "/h")).ShouldBe("/h/.cache");
        CachesOf(("HOME", "relative")).ShouldBeNull();
        CachesOf().ShouldBeNull();
    }

    [Fact]
    public void Keys_differ_where_any_part_differs()
    {
        CacheKey[] keys =
        [
            CacheKey.Of(), CacheKey.Of("", ""), CacheKey.Of("a", "b"), CacheKey.Of("ab", ""), CacheKey.Of("", "ab"),
            CacheKey.Of("a", "", "b", ""), CacheKey.Of("b", "a"), CacheKey.Of("a", "\ud800"), CacheKey.Of("a", "\ud801"), CacheKey.Of("a", "\ufffd"),
        ];
        keys.Select(k => k.ToString()).ShouldBeUnique();
        CacheKey.Of("a", "b").ToString().ShouldBe(CacheKey.Of("a", "b").ToString());
        ToolVersions.KeyTexts.ShouldAllBe(t => t.Length > 0);
    }

    private static string? CachesOf(params (string Name, string Value)[] variables) =>
        CacheFolder.CachesOfUser(n => variables.FirstOrDefault(v => v.Name == n).Value);

    private static void ShouldNotBeUsed(AssemblyCache cache, string reason)
    {
        cache.IsUsed.ShouldBeFalse();
        cache.Note.ShouldNotBeNull().ShouldContain(reason);
        cache.Store(Key, Bytes);
        cache.Find(Key).ShouldBeNull();
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private AssemblyCache Open() => AssemblyCache.Open(Caches, projectRoot: null);

    private string EntryOf(CacheKey key) => Path.Combine(Entries, key + ".assembly");
}
