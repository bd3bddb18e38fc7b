using SpecLang.Compiler.References;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Build;

/// <summary>Where a spec names a file, as MSBuild's messages say it.</summary>
internal readonly record struct SpecPlace(string File, int Line, int Column, int EndLine, int EndColumn)
{
    public static SpecPlace Of(string file, SyntaxTree tree, NamedFile named)
    {
        var start = tree.Source.GetPosition(named.Span.Start);
        var end = tree.Source.GetPosition(named.Span.Start + named.Span.Length);
        return new SpecPlace(file, start.Line + 1, start.Column + 1, end.Line + 1, end.Column + 1);
    }
}
