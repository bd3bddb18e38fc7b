using System.Collections.Immutable;
using System.Globalization;

namespace SpecLang.Differential.Tests.Generation;

/// <summary>A generated expression: how it is written around its parts.</summary>
internal sealed record Node(Kind Kind, string Format, ImmutableArray<Node> Parts)
{
    public static Node Leaf(Kind kind, string text) => new(kind, text, []);

    public override string ToString() => Parts.IsEmpty ? Format : string.Format(CultureInfo.InvariantCulture, Format, [.. Parts.Select(p => p.ToString())]);

    /// <summary>Smaller expressions of the same kind, those that take most away first. Not each is well-formed: a variable may have lost its quantifier.</summary>
    public IEnumerable<Node> Shrink()
    {
        if (!Parts.IsEmpty)
        {
            foreach (var leaf in Leaves(Kind))
            {
                yield return Leaf(Kind, leaf);
            }
        }

        foreach (var below in Below().Where(b => b.Kind == Kind))
        {
            yield return below;
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            foreach (var smaller in Parts[i].Shrink())
            {
                yield return this with { Parts = Parts.SetItem(i, smaller) };
            }
        }
    }

    private IEnumerable<Node> Below() => Parts.SelectMany(p => p.Below().Prepend(p));

    private static string[] Leaves(Kind kind) => kind switch
    {
        Kind.Bool => ["true", "false"],
        Kind.Text => ["t", "\"a\""],
        Kind.Int => ["1", "n"],
        Kind.Number => ["0.5", "x"],
        Kind.Score => ["s", "S(t)"],
        Kind.Label => ["kind"],
        Kind.Texts => ["texts"],
        Kind.Ints => ["ints"],
        Kind.Scores => ["scores"],
        Kind.Steps => ["trace"],
        Kind.Step => ["step"],
        Kind.Matcher or Kind.EdgeMatcher => ["\"a\""],
        Kind.PatternMatcher => ["r\"a\""],
        _ => [],
    };
}
