namespace SpecLang.Text.Functions;

/// <summary>
/// Letters that look like Latin ones. Small capitals and the like always become plain letters, and quotes, apostrophes and dashes of typesetting
/// those of a keyboard. Letters of other scripts do so in words that
/// also hold Latin letters, and in words made of look-alikes only where the text has more Latin letters than letters no Latin one looks like:
/// a Russian or Greek text stays what it is.
/// </summary>
internal static class LookAlikes
{
    private const int LatinEnd = 0x250;

    private const string PlainFrom = "ɑɡɩʋᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ";
    private const string PlainTo = "agivabcdefghijklmnoprstuvwyz";

    private const string SignFrom = "\u2018\u2019\u02BC\u2032\u201C\u201D\u201E\u2033\u2010\u2011\u2012\u2013\u2014\u2212";
    private const string SignTo = "''''\"\"\"\"------";

    private const string CyrillicFrom = "авсԁеһіјкӏмнорԛгѕтпѵԝхуьАВСЕНІЈКМОРЅТХУЅԜҮүЬ";
    private const string CyrillicTo = "abcdehijklmhopqrstnvwxybABCEHIJKMOPSTXYSWYyb";

    private const string GreekFrom = "αβςϲεηικνορτυωχγϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ";
    private const string GreekTo = "abccenikvoptuwxyjABEZHIKMNOPTYXC";

    private const string OtherFrom = "օոսհցյզՏՕՍⲅⲟⲥⲣᎪᏴᏟᎠᎬᏀᎻᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃ";
    private const string OtherTo = "onuhgjqSOUrocpABCDEGHJKLMPRSTVWZ";

    private static readonly Dictionary<char, char> Plain = Table((PlainFrom, PlainTo), (SignFrom, SignTo));
    private static readonly Dictionary<char, char> Foreign = Table((CyrillicFrom, CyrillicTo), (GreekFrom, GreekTo), (OtherFrom, OtherTo));

    public static string ToLatin(string text)
    {
        if (!text.Any(unit => unit >= LatinEnd))
        {
            return text;
        }

        var units = text.ToCharArray();
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = Plain.TryGetValue(units[i], out var letter) ? letter : units[i];
        }

        var isLatinText = IsLatinText(units);
        for (var start = 0; start < units.Length;)
        {
            var end = WordEnd(units, start);
            Replace(units, start, end, isLatinText);
            start = end + 1;
        }

        var changed = new string(units);
        return string.Equals(changed, text, StringComparison.Ordinal) ? text : changed;
    }

    private static void Replace(char[] units, int start, int end, bool isLatinText)
    {
        var latin = false;
        var strange = false;
        for (var i = start; i < end; i++)
        {
            latin |= IsLatinLetter(units[i]);
            strange |= units[i] >= LatinEnd && CodePoints.IsLetter(units[i]) && !Foreign.ContainsKey(units[i]);
        }

        if (!latin && (strange || !isLatinText))
        {
            return;
        }

        for (var i = start; i < end; i++)
        {
            units[i] = Foreign.TryGetValue(units[i], out var letter) ? letter : units[i];
        }
    }

    private static bool IsLatinText(char[] units)
    {
        var latin = units.Count(IsLatinLetter);
        return latin > units.Count(unit => unit >= LatinEnd && !IsLatinLetter(unit) && CodePoints.IsLetter(unit) && !Foreign.ContainsKey(unit));
    }

    private static bool IsLatinLetter(char unit) =>
        unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (unit is (>= '\u00C0' and < '\u0250') or (>= '\u1E00' and < '\u1F00') && CodePoints.IsLetter(unit));

    private static int WordEnd(char[] units, int start)
    {
        var end = start;
        while (end < units.Length && (CodePoints.IsWord(units[end]) || char.IsSurrogate(units[end])))
        {
            end++;
        }

        return end;
    }

    private static Dictionary<char, char> Table(params (string From, string To)[] rows)
    {
        var table = new Dictionary<char, char>();
        foreach (var (from, to) in rows)
        {
            for (var i = 0; i < from.Length; i++)
            {
                table[from[i]] = to[i];
            }
        }

        return table;
    }
}
