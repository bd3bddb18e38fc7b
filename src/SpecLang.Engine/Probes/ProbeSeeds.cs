using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Projects;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Probes;

/// <summary>The seeds of a probe. One that can't be read is a problem of its own, and the others count.</summary>
/// <param name="Seeds">The seeds, in the order of the files.</param>
/// <param name="Problems">What could not be read, each as a sentence with its place.</param>
public sealed record ProbeSeeds(ImmutableArray<ProbeSeed> Seeds, ImmutableArray<string> Problems)
{
    /// <summary>Reads the files that a probe names.</summary>
    public static ProbeSeeds Read(ProbeSymbol probe, SpecProject project)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(project);
        return Read(probe.Seeds.Select(f => SourceOf(f.Path, project)));
    }

    /// <summary>Reads files.</summary>
    public static ProbeSeeds Read(IEnumerable<InputSource> sources)
    {
        var seeds = ImmutableArray.CreateBuilder<ProbeSeed>();
        var problems = ImmutableArray.CreateBuilder<string>();
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = new RecordValues(arePerTurn: false, new JsonReadStatistics());
        foreach (var value in RecordInput.Read(sources).SelectMany(values.Of))
        {
            var place = value.Item.Line == 0 ? value.Item.File : string.Create(CultureInfo.InvariantCulture, $"{value.Item.File}({value.Item.Line})");
            var id = value.Id ?? value.Item.File;
            if (value.Value is not { } json)
            {
                problems.Add($"{place}: {value.Error?.Message ?? "it can't be read"}");
            }
            else if (!places.TryAdd(id, place))
            {
                problems.Add($"{place}: there is a seed `{id}` already, at {places[id]}; give each an `id` of its own");
            }
            else
            {
                seeds.Add(new ProbeSeed(id, json, value.Item));
            }
        }

        if (seeds.Count == 0 && problems.Count == 0)
        {
            problems.Add("the files of seeds hold no record, so that there is nothing to ask");
        }

        return new ProbeSeeds(seeds.ToImmutable(), problems.ToImmutable());
    }

    private static InputSource SourceOf(string path, SpecProject project) => new(
        path,
        path,
        () => project.Files.Read(path) is { Text: { } text } ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : throw new IOException(project.Files.Read(path).Problem));
}
