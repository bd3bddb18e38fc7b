using System.Collections.Immutable;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Symbols;

/// <summary>A declared classifier: a function of texts whose body is a model.</summary>
public sealed class ClassifierSymbol(ClassifierSyntax syntax, SourceText source, ModuleSymbol module)
    : Symbol(syntax.Name.Value, source, syntax.Name.Span, syntax.Documentation)
{
    public override string Kind => "classifier";

    public ClassifierSyntax Syntax { get; } = syntax;

    public ModuleSymbol Module { get; } = module;

    /// <summary>Where it is declared, as messages say it: <c>policy.align(12,1)</c>.</summary>
    public string DeclaredAt
    {
        get
        {
            var position = Source.GetPosition(Span.Start);
            return FormattableString.Invariant($"{Source.Path}({position.Line + 1},{position.Column + 1})");
        }
    }

    public ImmutableArray<string> Parameters { get; internal set; } = [];

    public ClassifierResultKind ResultKind { get; internal set; }

    /// <summary>The labels, where it gives some.</summary>
    public LabelSetType? Labels { get; internal set; }

    /// <summary>The type of a call: a score, a number or a label. <c>each of</c> has none of its own.</summary>
    public AlignType Type { get; internal set; } = AlignType.Error;

    public ClassifierOptions Options { get; internal set; } = new();
}
