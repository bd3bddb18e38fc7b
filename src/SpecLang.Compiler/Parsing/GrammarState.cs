using Antlr4.Runtime.Atn;

namespace SpecLang.Compiler.Parsing;

/// <summary>One way in which the words so far can be read: where in the grammar that leads, and through which rules.</summary>
internal readonly record struct GrammarState(ATNState State, GrammarFrame? Frame);
