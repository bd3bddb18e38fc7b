using System.Text;

namespace SpecLang.Compiler.Tests.Diagnostics;

/// <summary>A spec with the places of its diagnostics written into it: <c>{|ALN2001:promt|}</c>.</summary>
internal sealed record Markup(string Text, IReadOnlyList<string> Expected)
{
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var expected = new List<string>();
        var rest = marked;
        while (rest.IndexOf("{|ALN", StringComparison.Ordinal) is var start && start >= 0)
        {
            var close = rest.IndexOf("|}", start, StringComparison.Ordinal);
            text.Append(rest, 0, start);
            var span = rest[(start + "{|ALN0000:".Length)..close];
            expected.Add(FormattableString.Invariant($"{rest.Substring(start + 2, 7)} [{text.Length}..{text.Length + span.Length}) {span}"));
            text.Append(span);
            rest = rest[(close + 2)..];
        }

        return new Markup(text.Append(rest).ToString(), expected);
    }

    public void ShouldHold(params (string Path, string Text)[] files)
    {
        var diagnostics = Specs.Compile(Text, files).Diagnostics;
        var actual = diagnostics.Select(d => FormattableString.Invariant($"{d.Code} {d.Span} {Text.Substring(d.Span.Start, d.Span.Length)}"));
        actual.ShouldBe(Expected, ignoreOrder: true, customMessage: Specs.LinesOf(diagnostics));
    }
}
