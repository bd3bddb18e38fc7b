using System.Globalization;
using System.Text;
using SpecLang.Runtime;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>
/// Expressions and the truth that each must have of one record: <c>T</c>, <c>F</c>, or <c>U</c> for unknown. All of them are the bodies of
/// one constitution, so that a table costs one compilation.
/// </summary>
internal static class ExpressionTable
{
    public static void ShouldHold(string declarations, string record, string json, params (string Expression, char Truth)[] table) =>
        ShouldHold([], declarations, record, json, table);

    public static void ShouldHold((string Path, string Text)[] files, string declarations, string record, string json, params (string Expression, char Truth)[] table)
    {
        var text = new StringBuilder(declarations).Append("\nconstitution Table over ").Append(record).Append(" {\n");
        for (var i = 0; i < table.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  principle P{i} {{ severity minor require {table[i].Expression} }}\n");
        }

        using var spec = LoadedSpec.Of(text.Append('}').ToString(), files);
        var verdict = spec.Judge(json);
        var wrong = table
            .Zip(verdict.Principles, (row, principle) => (row.Expression, row.Truth, Found: TruthOf(principle.Outcome)))
            .Where(r => r.Truth != r.Found)
            .Select(r => $"{r.Expression}  should be {r.Truth} and is {r.Found}");
        wrong.ShouldBeEmpty();
    }

    private static char TruthOf(Outcome outcome) => outcome switch
    {
        Outcome.Complies => 'T',
        Outcome.Violates => 'F',
        _ => 'U',
    };
}
