using SpecLang.Compiler.Binding;

namespace SpecLang.Engine.Interpretation;

/// <summary>What a variable stands for.</summary>
internal abstract record Binding
{
    private Binding()
    {
    }

    /// <summary>The element that a quantifier looks at.</summary>
    public sealed record Element(InterpretedElement Value) : Binding;

    /// <summary>What a definition is called with: the expression itself, read wherever the parameter is.</summary>
    public sealed record Argument(BoundExpression Expression, Scope? Scope) : Binding;
}
