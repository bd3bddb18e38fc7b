using System.Collections.Immutable;

namespace SpecLang.Differential.Tests.Generation;

internal sealed record GeneratedPrinciple(string Modifiers, string Name, ImmutableArray<GeneratedClause> Clauses)
{
    public override string ToString() => $"  {Modifiers}principle {Name} {{\n{string.Concat(Clauses.Select(c => "    " + c + "\n"))}  }}\n";
}
