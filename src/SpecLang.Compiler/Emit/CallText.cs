using System.Globalization;
using System.Text;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Emit;

/// <summary>
/// How a classifier's call is named in verdicts: <c>Injection(prompt)</c>, and inside a quantifier with the element's place,
/// <c>Injection(trace[2].input)</c>. Gives a C# expression of that text.
/// </summary>
internal sealed class CallText
{
    private readonly Func<VariableSymbol, string> nameOf;
    private readonly HashSet<VariableSymbol> outer;
    private readonly List<string> parts = [];
    private readonly StringBuilder literal = new();

    private CallText(BoundClassifierCall call, Func<VariableSymbol, string> nameOf)
    {
        this.nameOf = nameOf;
        outer = [.. FreeVariables.Of(call)];
    }

    public static string Of(BoundClassifierCall call, Func<VariableSymbol, string> nameOf)
    {
        var text = new CallText(call, nameOf);
        text.Add(call);
        text.Flush();
        return string.Join(" + ", text.parts);
    }

    private void Add(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundClassifierCall call:
                literal.Append(call.Classifier.Name);
                AddArguments(call.Arguments);
                literal.Append(call.Label is null ? "" : "." + call.Label);
                break;
            case BoundFunctionCall call:
                literal.Append(call.Function.Name);
                AddArguments(call.Arguments);
                break;
            case BoundFieldAccess { Receiver: BoundRecordRoot } access:
                literal.Append(access.Field.Name);
                break;
            case BoundFieldAccess access:
                Add(access.Receiver);
                literal.Append('.').Append(access.Field.Name);
                break;
            case BoundVariable variable when !outer.Contains(variable.Variable):
                // A quantifier within the argument goes through many elements, and none of them is the one.
                literal.Append(variable.Variable.Name);
                break;
            case BoundVariable variable:
                Flush();
                parts.Add(nameOf(variable.Variable) + ".Path");
                break;
            case BoundConversion conversion:
                Add(conversion.Operand);
                break;
            case BoundCoalesce coalesce:
                Add(coalesce.Left);
                literal.Append(" ?? ");
                Add(coalesce.Right);
                break;
            case BoundIndexAccess access:
                Add(access.List);
                literal.Append('[');
                Add(access.Index);
                literal.Append(']');
                break;
            case BoundConstant { Value: ConstantValue.Text text }:
                literal.Append('"').Append(text.Value).Append('"');
                break;
            case BoundConstant { Value: ConstantValue.Int number }:
                literal.Append(number.Value.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                AddOperands(expression);
                break;
        }
    }

    /// <summary>Whatever else a text can be computed from is named by its operands.</summary>
    private void AddOperands(BoundExpression expression)
    {
        literal.Append(expression.GetType().Name.Replace("Bound", "").ToLowerInvariant());
        AddArguments([.. expression.Children]);
    }

    private void AddArguments(IReadOnlyList<BoundExpression> arguments)
    {
        literal.Append('(');
        for (var i = 0; i < arguments.Count; i++)
        {
            literal.Append(i == 0 ? "" : ", ");
            Add(arguments[i]);
        }

        literal.Append(')');
    }

    private void Flush()
    {
        if (literal.Length > 0)
        {
            parts.Add(CSharpText.Literal(literal.ToString()));
            literal.Clear();
        }
    }
}
