using System.Collections.Immutable;

namespace SpecLang.Differential.Tests.Generation;

/// <summary>A value in sight of an expression: a variable, or a place that a test before has found present.</summary>
/// <param name="List">The list it is an element of, where it is one.</param>
internal sealed record SeenValue(Kind Kind, string Name, string? List = null);

/// <summary>What an expression can name.</summary>
/// <param name="Values">Variables and settled places.</param>
/// <param name="Defines">The definitions declared before.</param>
/// <param name="HasRecord">Whether the record's fields are in sight, as they are everywhere but in definitions.</param>
/// <param name="Principles">How many principles stand before this one: those that can be asked.</param>
/// <param name="Depth">How many variables have been named.</param>
internal sealed record Sight(ImmutableArray<SeenValue> Values, ImmutableArray<GeneratedDefine> Defines, bool HasRecord, int Principles, int Depth)
{
    public string Fresh => "v" + Depth.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public Sight With(params ReadOnlySpan<SeenValue> values) => this with { Values = [.. Values, .. values], Depth = Depth + 1 };

    /// <summary>Whether a place that may be missing is known to be present.</summary>
    public bool IsSettled(string place) => Values.Any(v => string.Equals(v.Name, place, StringComparison.Ordinal));

    public IEnumerable<string> Named(Kind kind) => Values.Where(v => v.Kind == kind).Select(v => v.Name);
}
