using System.Collections.Immutable;

namespace SpecLang.Differential.Tests.Generation;

internal sealed record GeneratedDefine(string Name, ImmutableArray<Kind> Parameters, Node Body)
{
    public override string ToString()
    {
        var parameters = Parameters.Select((k, i) => ParameterName(i) + ": " + Declarations.TypeOf(k));
        return $"define {Name}({string.Join(", ", parameters)}) -> {Declarations.TypeOf(Body.Kind)} = {Body}";
    }

    public static string ParameterName(int index) => "p" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
