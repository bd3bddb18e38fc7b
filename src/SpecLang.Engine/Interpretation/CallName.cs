using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Engine.Interpretation;

/// <summary>How verdicts name a classifier's call: <c>Injection(prompt)</c>, and for an element of a list <c>Injection(trace[2].input)</c>.</summary>
internal static class CallName
{
    public static string Of(BoundExpression expression, Scope? scope) => DeepStack.Run(() => expression switch
    {
        BoundClassifierCall call => call.Classifier.Name + Arguments(call.Arguments, scope) + (call.Label is null ? "" : "." + call.Label),
        BoundFunctionCall call => call.Function.Name + Arguments(call.Arguments, scope),
        BoundDefineCall { Define.Body: { } body } call => Of(body, Scope.Of(call, scope)),
        BoundFieldAccess { Receiver: BoundRecordRoot } access => access.Field.Name,
        BoundFieldAccess access => Of(access.Receiver, scope) + "." + access.Field.Name,
        BoundVariable variable => OfVariable(variable.Variable, scope),
        BoundConversion conversion => Of(conversion.Operand, scope),
        BoundCoalesce coalesce => Of(coalesce.Left, scope) + " ?? " + Of(coalesce.Right, scope),
        BoundIndexAccess access => Of(access.List, scope) + "[" + Of(access.Index, scope) + "]",
        BoundConstant { Value: ConstantValue.Text text } => "\"" + text.Value + "\"",
        BoundConstant { Value: ConstantValue.Int number } => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => expression.GetType().Name.Replace("Bound", "", StringComparison.Ordinal).ToLowerInvariant() + Arguments(expression.Children, scope),
    });

    private static string Arguments(IEnumerable<BoundExpression> arguments, Scope? scope) => "(" + string.Join(", ", arguments.Select(a => Of(a, scope))) + ")";

    private static string OfVariable(VariableSymbol variable, Scope? scope) => Scope.Find(scope, variable) switch
    {
        Binding.Element element => element.Value.Path,
        Binding.Argument argument => Of(argument.Expression, argument.Scope),
        _ => variable.Name,
    };
}
