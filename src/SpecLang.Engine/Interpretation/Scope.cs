using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Engine.Interpretation;

/// <summary>The variables in sight, the innermost first; null where there is none.</summary>
internal sealed record Scope(VariableSymbol Variable, Binding Binding, Scope? Outer)
{
    public static Binding? Find(Scope? scope, VariableSymbol variable)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (ReferenceEquals(scope.Variable, variable))
            {
                return scope.Binding;
            }
        }

        return null;
    }

    /// <summary>The scope of a definition's body: its parameters and nothing else.</summary>
    public static Scope? Of(BoundDefineCall call, Scope? caller)
    {
        Scope? scope = null;
        foreach (var (parameter, argument) in call.Define.Parameters.Zip(call.Arguments))
        {
            scope = new Scope(parameter, new Binding.Argument(argument, caller), scope);
        }

        return scope;
    }
}
