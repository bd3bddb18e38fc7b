using System.Globalization;
using System.Text;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>The records that a report shows, with filters and a place for what a reader thinks of each.</summary>
internal static class RecordSection
{
    private static readonly (SampleReason Reason, string Word, string Sentence)[] Reasons =
    [
        (SampleReason.Worst, "worst", "the gravest violations"),
        (SampleReason.Closest, "closest", "closest to flipping"),
        (SampleReason.First, "first", "first violations of a principle"),
        (SampleReason.Escalated, "escalates", "a principle asks for a person"),
        (SampleReason.Undetermined, "undetermined", "could not be told"),
        (SampleReason.Differs, "differs", "differs from the other run"),
    ];

    /// <summary>The words that stand for the reasons for showing a record.</summary>
    public static IEnumerable<string> WordsOf(SampleReason reasons) => Reasons.Where(r => reasons.HasFlag(r.Reason)).Select(r => r.Word);

    public static void Write(StringBuilder page, Report report)
    {
        page.Append("<section id=\"records\">\n<h2>Records</h2>\n");
        page.Append($"<p class=\"soft\">{RateText.Of(report.Records.Count)} of {RateText.Of(report.Summary.Total.Records)} records are shown: those with the gravest violations, those closest to flipping, the first that violate each principle, some that ask for a person or could not be told{(report.Comparison is null ? "" : ", and those that came out otherwise in the other run")}. <code>--format jsonl</code> has all verdicts.</p>\n");
        WriteFilters(page, report);
        foreach (var (record, place) in report.Records.Select((r, i) => (r, i)))
        {
            Write(page, report, record, place);
        }

        page.Append("</section>\n");
    }

    private static void WriteFilters(StringBuilder page, Report report)
    {
        if (report.Records.Count == 0)
        {
            return;
        }

        var violated = report.Constitution.Principles.Select(p => p.Name).Where(n => report.Records.Any(r => r.Principles.Any(p => string.Equals(p.Name, n, StringComparison.Ordinal)))).ToList();
        page.Append("<form id=\"filters\" class=\"needs-script\">\n");
        Select(page, "decision", "Decision", [("", "any"), ("allow", "allow"), ("escalate", "escalate"), ("block", "block")]);
        Select(page, "principle", "Principle", [("", "any"), .. violated.Select(n => (n, n))]);
        Select(page, "reason", "Shown because", [("", "any"), .. Reasons.Where(r => report.Records.Any(x => x.Reasons.HasFlag(r.Reason))).Select(r => (r.Word, r.Sentence))]);
        if (report.Summary.GroupedBy.Count > 0)
        {
            var keys = report.Records.Select(r => RateText.Key(r.Group)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            Select(page, "group", string.Join(", ", report.Summary.GroupedBy), [("", "any"), .. keys.Select(k => (k, k))]);
        }

        Select(page, "label", "Labels", [("", "any"), ("none", "not labelled"), ("right", "right"), ("wrong", "wrong")]);
        Select(page, "order", "Order", [("run", "as in the run"), ("worst", "worst first"), ("closest", "closest first")]);
        page.Append("<label>Text <input type=\"search\" name=\"text\" autocomplete=\"off\"></label>\n<p><output id=\"shown\"></output> <button type=\"reset\">Show all</button> <button type=\"button\" id=\"export\">Save labels</button></p>\n</form>\n");
    }

    private static void Select(StringBuilder page, string name, string label, IEnumerable<(string Value, string Text)> options)
    {
        page.Append($"<label>{PageText.Plain(label)} <select name=\"{name}\">");
        page.Append(string.Concat(options.Select(o => $"<option value=\"{PageText.Plain(o.Value)}\">{PageText.Plain(o.Text)}</option>")));
        page.Append("</select></label>\n");
    }

    private static void Write(StringBuilder page, Report report, ReportRecord record, int place)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"r{place}");
        var decision = WireNames.Of(record.Decision);
        page.Append($"<article id=\"{id}\" class=\"record {decision}\" data-place=\"{place}\">\n<header><h3><a href=\"#{id}\">{PageText.Plain(record.Id)}</a></h3> <span class=\"decision {decision}\">{decision}</span> ");
        page.Append(string.Concat(WordsOf(record.Reasons).Select(w => $"<span class=\"chip\">{w}</span> ")));
        page.Append($"<span class=\"soft place\">{PageText.Plain(record.File)}({record.Line.ToString(CultureInfo.InvariantCulture)}){(record.Group.Count > 0 ? " · " + PageText.Plain(GroupOf(report, record)) : "")}</span></header>\n");
        page.Append($"<p>{PageText.Plain(record.Why).Replace("`", "", StringComparison.Ordinal)}</p>\n");
        WriteDifference(page, record);
        page.Append("<dl class=\"fields\">\n");
        foreach (var field in record.Fields)
        {
            Write(page, field);
        }

        page.Append("</dl>\n");
        page.Append(record.FieldsLeftOut > 0 ? $"<p class=\"soft\">{RateText.Of(record.FieldsLeftOut)} more fields are not shown.</p>\n" : string.Empty);
        foreach (var principle in record.Principles)
        {
            Write(page, principle);
        }

        WriteScores(page, record);
        page.Append($"<div class=\"label needs-script\"><button type=\"button\" data-label=\"right\" aria-pressed=\"false\">{Thumb(isDown: false)} right</button><button type=\"button\" data-label=\"wrong\" aria-pressed=\"false\">{Thumb(isDown: true)} wrong</button><label>Comment <input type=\"text\" autocomplete=\"off\"></label></div>\n</article>\n");
    }

    /// <summary>A thumb as a picture, since not every machine has a font with one.</summary>
    private static string Thumb(bool isDown) =>
        $"<svg class=\"thumb\" viewBox=\"0 0 16 16\" width=\"14\" height=\"14\" aria-hidden=\"true\"><path{(isDown ? " transform=\"rotate(180 8 8)\"" : "")} d=\"M1 7h3v7H1zM5.2 7 8 1.5c1.4 0 2 1 1.7 2.3L9.3 6H14c.8 0 1.3.8 1.1 1.6l-1.6 5.5c-.2.6-.6.9-1.2.9H5.2z\"/></svg>";

    private static string GroupOf(Report report, ReportRecord record) => string.Join(", ", report.Summary.GroupedBy.Zip(record.Group, (f, v) => f + " " + (v.Length == 0 ? "(empty)" : v)));

    private static void WriteDifference(StringBuilder page, ReportRecord record)
    {
        if (record.Difference is { } difference)
        {
            var parts = new List<string> { difference.Before == record.Decision ? $"also {WireNames.Of(difference.Before)}" : $"was {WireNames.Of(difference.Before)}" };
            parts.AddRange(difference.Newly.Count > 0 ? ["newly violates " + string.Join(", ", difference.Newly)] : []);
            parts.AddRange(difference.NoLonger.Count > 0 ? ["no longer violates " + string.Join(", ", difference.NoLonger)] : []);
            page.Append($"<p class=\"difference\">In the other run: {PageText.Plain(string.Join("; ", parts))}.</p>\n");
        }
    }

    private static void Write(StringBuilder page, ShownField field)
    {
        page.Append($"<dt>{PageText.Plain(field.Path)}</dt><dd{(field.IsEvidence ? " class=\"element\"" : "")} dir=\"auto\">");
        if (field.Parts.All(p => p.Text.Length == 0))
        {
            page.Append("<span class=\"soft\">(empty)</span>");
        }

        foreach (var part in field.Parts)
        {
            var text = PageText.Lines(part.Text);
            var title = part.Principles.Count > 0 ? $" title=\"{PageText.Plain(string.Join(", ", part.Principles))}\"" : string.Empty;
            page.Append(part.Kind switch
            {
                TextPartKind.Evidence => $"<mark{title}>{text}</mark>",
                TextPartKind.Masked => $"<span class=\"masked\"{title}>{text}</span>",
                TextPartKind.LeftOut => $"<span class=\"left-out\">{text}</span>",
                _ => text,
            });
        }

        page.Append("</dd>\n");
    }

    private static void Write(StringBuilder page, ShownPrinciple principle)
    {
        var outcome = WireNames.Of(principle.Outcome);
        page.Append($"<div class=\"said {outcome}\" data-principle=\"{PageText.Plain(principle.Name)}\"><p><b>{PageText.Plain(principle.Name)}</b> <span class=\"severity {WireNames.Of(principle.Severity)}\">{WireNames.Of(principle.Severity)}</span> {outcome.Replace('_', ' ')}");
        page.Append(principle.Escalates ? ", asks for a person" : string.Empty);
        page.Append(principle.Margin is { } margin and > -1 and < 1 ? $" <span class=\"soft\">margin {RateText.Score(margin)}</span>" : string.Empty);
        page.Append($"</p>{(principle.Message is { } message ? $"<p>{PageText.Lines(message)}</p>" : "")}");
        page.Append(principle.Clauses.Count > 0 ? $"<pre>{string.Join('\n', principle.Clauses.Select(c => $"<span class=\"clause\">{PageText.Lines(c)}</span>"))}</pre>" : string.Empty);
        page.Append("</div>\n");
    }

    private static void WriteScores(StringBuilder page, ReportRecord record)
    {
        if (record.Scores.Count > 0)
        {
            page.Append($"<p class=\"soft scores\">{string.Join(" · ", record.Scores.Select(s => $"{PageText.Plain(s.Call)} {(s.Value is { } value ? RateText.Score(value) : "failed")}"))}</p>\n");
        }
    }
}
