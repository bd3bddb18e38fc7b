using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A named declaration of a file.</summary>
public abstract class DeclarationSyntax(TextSpan span, NameSyntax name, string? documentation) : SyntaxNode(span)
{
    public NameSyntax Name { get; } = name;

    public string? Documentation { get; } = documentation;

    /// <summary>Whether conditions and types, those of other files too, can name it.</summary>
    internal bool IsCallable => this is RecordSyntax or ClassifierSyntax or LexiconSyntax or PatternSyntax or DefineSyntax or MeasureSyntax;
}
