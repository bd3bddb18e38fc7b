using System.Collections.Immutable;

namespace SpecLang.Compiler.Library;

/// <summary>A standard, law or framework whose clauses principles cite.</summary>
/// <param name="Name">How it is cited: <c>ISO/IEC 42001:2023</c>, <c>EU AI Act</c>, <c>NIST AI RMF</c>, <c>GDPR</c>.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Clauses">Its citable clauses, in its own order.</param>
public sealed record Standard(string Name, string Title, ImmutableArray<StandardClause> Clauses)
{
    /// <summary>The clause of a number; null where there is none.</summary>
    public StandardClause? Find(string number) => Clauses.FirstOrDefault(c => string.Equals(c.Number, number, StringComparison.Ordinal));
}
