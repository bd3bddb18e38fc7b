using System.Collections.Immutable;

namespace SpecLang.Engine.Documents;

/// <summary>Which clauses of a standard a constitution cites, and which nobody cites. Only standards of which at least one clause is cited are covered.</summary>
/// <param name="Standard">How it is cited: <c>ISO/IEC 42001:2023</c>.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Cited">The clauses cited, with the principles that cite them, in the standard's order.</param>
/// <param name="Uncited">The clauses that no principle cites, in the standard's order.</param>
public sealed record StandardCoverage(
    string Standard,
    string Title,
    ImmutableArray<(string Number, string Title, ImmutableArray<string> Principles)> Cited,
    ImmutableArray<(string Number, string Title)> Uncited)
{
    /// <summary><c>2 of 39 clauses cited</c>.</summary>
    public string Summary => FormattableString.Invariant($"{Cited.Length} of {Cited.Length + Uncited.Length} clauses cited");
}
