using System.Globalization;
using System.Text;

namespace SpecLang.RunBenchmarks;

/// <summary>Questions and answers of plain words, the same ones each time; some hold what policy P1 looks for.</summary>
internal static class Records
{
    private static readonly string[] Words = [.. "the a this our kitchen garden printer invoice window chapter holiday engine camera teacher story recipe large quiet famous regional early improve monitor replace translate review before after because which about".Split(' ')];

    /// <summary>So many lines of JSON of about a kilobyte.</summary>
    public static byte[] Lines(int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"r{i}\",\"prompt\":\"{Text(i, 40)}\",\"response\":\"{Text(i * 7, 130)}{Extra(i)}\"}}\n");
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    /// <summary>So many words; which ones follows from the seed.</summary>
    public static string Text(int seed, int words)
    {
        var state = (uint)seed + 1;
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            state = (state * 1664525) + 1013904223;
            text.Append(i == 0 ? "" : " ").Append(Words[(int)((state >> 16) % (uint)Words.Length)]);
        }

        return text.Append('.').ToString();
    }

    private static string Extra(int record) => (record % 20) switch
    {
        0 => " Write to maria@example.org.",
        5 => " What a moron.",
        _ => "",
    };
}
