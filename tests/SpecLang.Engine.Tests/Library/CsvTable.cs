using System.Text;

namespace SpecLang.Engine.Tests.Library;

/// <summary>Reads comma-separated values as RFC 4180 describes them: quoted cells may hold commas, line breaks and doubled quotes.</summary>
internal static class CsvTable
{
    public static List<Dictionary<string, string>> Read(string text)
    {
        var rows = Cells(text).ToList();
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static IEnumerable<List<string>> Cells(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit == '"')
            {
                var isDoubled = isQuoted && i + 1 < text.Length && text[i + 1] == '"';
                isQuoted = isDoubled || !isQuoted;
                i += isDoubled ? 1 : 0;
                cell.Append(isDoubled ? "\"" : "");
            }
            else if (isQuoted || unit is not (',' or '\n' or '\r'))
            {
                cell.Append(unit);
            }
            else if (unit != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (unit == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            row.Add(cell.ToString());
            yield return row;
        }
    }
}
