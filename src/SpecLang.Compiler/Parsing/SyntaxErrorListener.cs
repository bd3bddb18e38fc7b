using Antlr4.Runtime;

namespace SpecLang.Compiler.Parsing;

/// <summary>Keeps the parser's errors as facts; their wording is another's task.</summary>
internal sealed class SyntaxErrorListener : BaseErrorListener
{
    private readonly List<RawSyntaxError> errors = [];

    public IReadOnlyList<RawSyntaxError> Errors => errors;

    public override void SyntaxError(TextWriter output, IRecognizer recognizer, IToken offendingSymbol, int line, int charPositionInLine, string msg, RecognitionException e)
    {
        var parser = (Parser)recognizer;
        var expected = e?.GetExpectedTokens() ?? parser.GetExpectedTokens();
        errors.Add(new RawSyntaxError(e?.OffendingToken ?? offendingSymbol, parser.Context, [.. expected.ToList()]));
    }
}
