using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>From text to syntax tree. ANTLR's types stay inside this folder.</summary>
internal static class SourceParser
{
    public static SyntaxTree Parse(SourceText source, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag(source);
        var lexer = new AlignLexer(new AntlrInputStream(source.Text), TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        var stream = new CommonTokenStream(lexer);
        stream.Fill();
        cancellationToken.ThrowIfCancellationRequested();

        var tokens = TokenConverter.Convert(stream.GetTokens());
        var lexical = LexicalCheck.Run(source, stream.GetTokens());
        NestingGuard.Run(stream.GetTokens(), lexical);
        stream.Reset();

        var errors = new SyntaxErrorListener();
        var parser = new AlignParser(stream, TextWriter.Null, TextWriter.Null);
        parser.RemoveErrorListeners();
        parser.AddErrorListener(errors);
        parser.Interpreter.PredictionMode = PredictionMode.SLL;
        var file = parser.file();
        cancellationToken.ThrowIfCancellationRequested();

        var root = new SyntaxBuilder(source, stream, diagnostics).BuildFile(file);
        SyntaxErrorReporter.Report(lexical, errors.Errors, file, stream, diagnostics);
        return new SyntaxTree(source, root, tokens, [.. diagnostics.Diagnostics.OrderBy(d => d.Span.Start)]);
    }
}
