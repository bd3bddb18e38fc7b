using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>
/// What the names of a file stand for and what its expressions are, as the binder found it, in conditions with errors too. Written by the binder
/// alone, and only read once the file is bound.
/// </summary>
internal sealed class SymbolUses
{
    private readonly Dictionary<int, SymbolUse> uses = [];
    private readonly Dictionary<ExpressionSyntax, BoundExpression> expressions = [];

    public IEnumerable<SymbolUse> All => uses.Values;

    public IReadOnlyDictionary<ExpressionSyntax, BoundExpression> Expressions => expressions;

    /// <summary>Notes what a name stands for; one that is bound again stands for what it stood for last.</summary>
    public void Add(TextSpan span, Symbol symbol)
    {
        if (span.Length > 0)
        {
            uses[span.Start] = new SymbolUse(span, symbol);
        }
    }

    public void Add(ExpressionSyntax syntax, BoundExpression bound) => expressions[syntax] = bound;
}
