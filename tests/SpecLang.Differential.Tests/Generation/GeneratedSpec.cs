using System.Collections.Immutable;

namespace SpecLang.Differential.Tests.Generation;

/// <summary>A spec over the records of <see cref="Declarations"/>, and the records that it is to judge.</summary>
internal sealed record GeneratedSpec(
    ImmutableArray<GeneratedDefine> Defines,
    ImmutableArray<Node> Measures,
    ImmutableArray<GeneratedPrinciple> Principles,
    ImmutableArray<GeneratedPrinciple> Derived,
    ImmutableArray<string> Items,
    ImmutableArray<string> Records)
{
    /// <summary>The spec as text.</summary>
    /// <param name="namespace">What keeps its C# apart from that of other specs in one assembly.</param>
    public string ToText(string @namespace)
    {
        var derived = Derived.IsEmpty ? "" : $"\nconstitution D over R extends C {{\n{string.Concat(Derived)}}}\n";
        var measures = string.Concat(Measures.Select((m, i) => $"measure M{i} over R = {m}\n"));
        return $"namespace {@namespace}\n{Declarations.Text}{string.Concat(Defines.Select(d => d + "\n"))}{measures}\n"
            + $"constitution C over R {{\n{string.Concat(Principles)}{string.Concat(Items.Select(i => "  " + i + "\n"))}}}\n{derived}";
    }

    /// <summary>Smaller cases, those that take most away first. Not each compiles.</summary>
    public IEnumerable<GeneratedSpec> Shrink() =>
    [
        .. Records.Length > 1 ? Records.Select(r => this with { Records = [r] }) : [],
        .. Derived.IsEmpty ? [] : new[] { this with { Derived = [] } },
        .. Without(Measures).Select(m => this with { Measures = m }),
        .. Without(Items).Select(i => this with { Items = i }),
        .. Without(Principles).Select(p => this with { Principles = p }),
        .. Without(Derived).Select(p => this with { Derived = p }),
        .. Without(Defines).Select(d => this with { Defines = d }),
        .. InEach(Principles, Shrink).Select(p => this with { Principles = p }),
        .. InEach(Derived, Shrink).Select(p => this with { Derived = p }),
        .. InEach(Defines, d => d.Body.Shrink().Select(b => d with { Body = b })).Select(d => this with { Defines = d }),
        .. InEach(Measures, m => m.Shrink()).Select(m => this with { Measures = m }),
    ];

    private static IEnumerable<GeneratedPrinciple> Shrink(GeneratedPrinciple principle) =>
    [
        .. Without(principle.Clauses).Where(c => c.Any(x => x.IsBody)).Select(c => principle with { Clauses = c }),
        .. InEach(principle.Clauses, c => c.Expression?.Shrink().Select(e => c with { Expression = e }) ?? []).Select(c => principle with { Clauses = c }),
    ];

    private static IEnumerable<ImmutableArray<T>> Without<T>(ImmutableArray<T> items) => Enumerable.Range(0, items.Length).Select(items.RemoveAt);

    private static IEnumerable<ImmutableArray<T>> InEach<T>(ImmutableArray<T> items, Func<T, IEnumerable<T>> shrink) =>
        items.SelectMany((item, i) => shrink(item).Select(smaller => items.SetItem(i, smaller)));
}
