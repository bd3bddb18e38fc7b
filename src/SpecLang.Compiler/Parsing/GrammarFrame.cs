using Antlr4.Runtime.Atn;

namespace SpecLang.Compiler.Parsing;

/// <summary>A rule that is being read: which one, and where its reader goes on when it is read.</summary>
internal sealed record GrammarFrame(int Rule, ATNState Follow, GrammarFrame? Outer);
