using System.Globalization;
using System.Text;
using SpecLang.Runtime;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>
/// Expressions and the margin that each has of one record, null where its truth is unknown. All of them are the bodies of one constitution,
/// so that a table costs one compilation.
/// </summary>
internal static class MarginTable
{
    public static void ShouldHold(string declarations, string json, params (string Expression, double? Margin)[] table)
    {
        var wrong = table
            .Zip(Principles(declarations, [.. table.Select(t => t.Expression)], json), (row, principle) => (row.Expression, row.Margin, Found: principle.Margin))
            .Where(r => r.Margin != r.Found)
            .Select(r => $"{r.Expression}  should be {Show(r.Margin)} and is {Show(r.Found)}");
        wrong.ShouldBeEmpty();
    }

    /// <summary>One verdict an expression.</summary>
    public static IReadOnlyList<PrincipleVerdict> Principles(string declarations, IReadOnlyList<string> expressions, string json)
    {
        using var spec = LoadedSpec.Of(Spec(declarations, expressions));
        return spec.Judge(json, margins: true).Principles;
    }

    /// <summary>A constitution over <c>R</c> whose principle <c>P0</c> requires the first expression, and so on.</summary>
    public static string Spec(string declarations, IReadOnlyList<string> expressions)
    {
        var text = new StringBuilder(declarations).Append("\nconstitution Table over R {\n");
        for (var i = 0; i < expressions.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  principle P{i} {{ severity minor require {expressions[i]} }}\n");
        }

        return text.Append('}').ToString();
    }

    private static string Show(double? margin) => margin?.ToString(CultureInfo.InvariantCulture) ?? "none";
}
