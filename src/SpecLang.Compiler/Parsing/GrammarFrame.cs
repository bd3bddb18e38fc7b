using Antlr4.Runtime.Atn;

namespace SpecLang.Compiler.Parsing;

/// <summary>
/// A rule that is being read: which one, and where its reader goes on when it is read. Each walk has one object for equal frames, so that they are
/// compared by identity, however deep they lie.
/// </summary>
internal sealed class GrammarFrame(int rule, ATNState follow, GrammarFrame? outer)
{
    public int Rule { get; } = rule;

    public ATNState Follow { get; } = follow;

    public GrammarFrame? Outer { get; } = outer;
}
