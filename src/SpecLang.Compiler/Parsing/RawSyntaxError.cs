using Antlr4.Runtime;

namespace SpecLang.Compiler.Parsing;

/// <summary>An error as the parser met it: the token it could not use, the rule it was in, and what it would have taken.</summary>
internal sealed record RawSyntaxError(IToken Token, RuleContext Context, IReadOnlyList<int> Expected);
