using System.Globalization;
using System.Text.Json;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>What is known of a run that is kept in a folder, in the file <see cref="FileName"/>. It is written as a whole whenever a part is done, and names nothing that is not there as a whole.</summary>
internal sealed record RunManifest
{
    public const string FileName = "run.json";

    public const int CurrentLayout = 1;

    /// <summary>The layout of this file.</summary>
    public required int Layout { get; init; }

    /// <summary>The version of the tool.</summary>
    public required string Tool { get; init; }

    /// <summary>A SHA-256 of all that judges: the spec and what it names, its models, the compiler.</summary>
    public required string Spec { get; init; }

    public required ConstitutionState Constitution { get; init; }

    public required RunSettings Settings { get; init; }

    /// <summary>The files, in their order.</summary>
    public required RunInputState[] Inputs { get; init; }

    /// <summary>Which shard it is, as <c>2/4</c>; null for a run over all records.</summary>
    public string? Shard { get; init; }

    /// <summary>How many places of the input have been read.</summary>
    public required long Places { get; init; }

    /// <summary>The XXH128 of those places, 32 hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How many results there are, bad records among them.</summary>
    public required long Records { get; init; }

    /// <summary>Whether all of the input was judged.</summary>
    public required bool IsJudged { get; init; }

    /// <summary>The parts, in their order.</summary>
    public required PartState[] Parts { get; init; }

    /// <summary>The files of a run that is over, in place of its parts; null as long as it is not.</summary>
    public KeptFileState[]? Results { get; init; }

    /// <summary>What was counted.</summary>
    public required RunSummaryState Summary { get; init; }

    public RunPosition Position => new(Places, UInt128.Parse(Fingerprint, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <summary>Reads a folder's manifest; null where it has none.</summary>
    /// <exception cref="ProjectException">It is no manifest, or one of another version's layout.</exception>
    public static RunManifest? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(file), ManifestJson.Default.RunManifest);
            return manifest is { Layout: CurrentLayout } && manifest.IsSound() ? manifest : throw Wrong(file, cause: null);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw Wrong(file, e);
        }
    }

    /// <summary>Writes it, as a whole and on the disk.</summary>
    public void Write(string folder) => WholeFile.Write(Path.Combine(folder, FileName), stream => stream.Write(JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.RunManifest)));

    /// <summary>Whether its parts fit together, so that what follows need not ask.</summary>
    private bool IsSound() =>
        UInt128.TryParse(Fingerprint, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
        && (Shard is null || RunShard.Parse(Shard) is not null)
        && Summary.Fits(Constitution.Principles.Length, Constitution.Measures.Length)
        && Parts.All(p => p.Files.All(f => f.Bytes >= 0 && IsInside(f.File)))
        && (Results ?? []).All(f => IsInside(f.File));

    /// <summary>A manifest may come from a stranger: no path of it leads out of its folder.</summary>
    private static bool IsInside(string file) => file.Length > 0 && !Path.IsPathRooted(file) && !file.Contains("..", StringComparison.Ordinal) && !file.Contains('\\', StringComparison.Ordinal) && !file.Contains('\0', StringComparison.Ordinal);

    private static ProjectException Wrong(string file, Exception? cause) => new(
        ProjectProblem.Data, $"`{file}` is no manifest of a run, or one of another version of align; delete its folder, or name another one.", file, cause: cause);
}
