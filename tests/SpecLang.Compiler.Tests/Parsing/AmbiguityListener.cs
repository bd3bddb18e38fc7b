using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Dfa;
using Antlr4.Runtime.Sharpen;

namespace SpecLang.Compiler.Tests.Parsing;

/// <summary>Keeps everything that a parser reports of its predictions.</summary>
internal sealed class AmbiguityListener(Parser parser) : BaseErrorListener
{
    private readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    public override void SyntaxError(TextWriter output, IRecognizer recognizer, IToken offendingSymbol, int line, int charPositionInLine, string msg, RecognitionException e) =>
        problems.Add(FormattableString.Invariant($"({line},{charPositionInLine + 1}): syntax error: {msg}"));

    public override void ReportAmbiguity(Parser recognizer, DFA dfa, int startIndex, int stopIndex, bool exact, BitSet ambigAlts, ATNConfigSet configs) =>
        problems.Add(Describe("ambiguity", dfa, startIndex, stopIndex));

    public override void ReportAttemptingFullContext(Parser recognizer, DFA dfa, int startIndex, int stopIndex, BitSet conflictingAlts, SimulatorState conflictState) =>
        problems.Add(Describe("full context", dfa, startIndex, stopIndex));

    public override void ReportContextSensitivity(Parser recognizer, DFA dfa, int startIndex, int stopIndex, int prediction, SimulatorState acceptState) =>
        problems.Add(Describe("context sensitivity", dfa, startIndex, stopIndex));

    private string Describe(string what, DFA dfa, int start, int stop) =>
        what + " in " + parser.RuleNames[dfa.atnStartState.ruleIndex] + ": " + parser.TokenStream.GetText(new Antlr4.Runtime.Misc.Interval(start, stop));
}
