using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Emit;

namespace SpecLang.SourceGenerator.Model;

/// <summary>All specs of the project by their paths. Compared by its specs.</summary>
internal sealed class SpecTable : IEquatable<SpecTable>
{
    private readonly ImmutableArray<ParsedSpec> specs;
    private readonly Dictionary<string, ParsedSpec> byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> hintStems = new(StringComparer.Ordinal);

    public SpecTable(ImmutableArray<ParsedSpec> specs)
    {
        this.specs = specs;
        foreach (var spec in specs)
        {
            if (byPath.ContainsKey(spec.Path))
            {
                repeated.Add(spec.Path);
            }
            else
            {
                byPath.Add(spec.Path, spec);
            }
        }

        NameOutputs();
    }

    /// <summary>Specs that the build lists more than once.</summary>
    public IEnumerable<ParsedSpec> Repeated => repeated.OrderBy(p => p, StringComparer.Ordinal).Select(p => byPath[p]);

    public bool IsRepeated(string path) => repeated.Contains(path);

    public ParsedSpec? Find(string path) => byPath.TryGetValue(path, out var spec) ? spec : null;

    /// <summary>How the names of a spec's outputs begin: different for different specs, also where case makes no difference.</summary>
    public string HintStem(string path) => hintStems[path];

    public bool Equals(SpecTable? other) => other is not null && (ReferenceEquals(this, other) || specs.SequenceEqual(other.specs));

    public override bool Equals(object? obj) => Equals(obj as SpecTable);

    public override int GetHashCode() => specs.Length;

    private void NameOutputs()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in byPath.Keys.OrderBy(p => p, StringComparer.Ordinal))
        {
            var plain = EmittedFile.PlainName(path);
            var stem = plain;
            for (var number = 2; !taken.Add(stem); number++)
            {
                stem = plain + "-" + number.ToString(CultureInfo.InvariantCulture);
            }

            hintStems.Add(path, stem);
        }
    }
}
