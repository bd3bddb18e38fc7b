using System.Text;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Reports.Pages;
using SpecLang.Runtime;

namespace SpecLang.Engine.Reports.Probes;

/// <summary>The answers of a probe that violate a principle, as many as a page can hold.</summary>
internal static class ProbeAnswerSection
{
    private const int MostAnswers = 40;
    private const int LongestText = 1500;

    public static void Write(StringBuilder page, ProbeTargetResult target)
    {
        var violating = target.Answers.Where(a => a.Verdict?.Principles.Any(p => p.Outcome == Outcome.Violates) == true).ToList();
        if (violating.Count == 0)
        {
            return;
        }

        page.Append($"<details><summary>{RateText.Of(violating.Count)} {(violating.Count == 1 ? "answer violates" : "answers violate")} a principle</summary>\n");
        foreach (var answer in violating.Take(MostAnswers))
        {
            var principles = answer.Verdict?.Principles.Where(p => p.Outcome == Outcome.Violates).Select(p => p.Name) ?? [];
            page.Append($"<article class=\"record block\"><header><h3>{PageText.Plain(answer.Trial.Id)}</h3> <span class=\"soft\">{PageText.Plain(string.Join(", ", principles))}</span></header>\n");
            page.Append($"<dl class=\"fields\"><dt>asked</dt><dd>{PageText.Lines(Cut(answer.Trial.Request?.Messages[^1].Content ?? string.Empty))}</dd><dt>answered</dt><dd>{PageText.Lines(Cut(answer.Answer?.Text ?? string.Empty))}</dd></dl>\n");
            page.Append(string.Concat((answer.Verdict?.Principles ?? []).Where(p => p is { Outcome: Outcome.Violates, Message: not null }).Select(p => $"<p class=\"said violates\"><b>{PageText.Plain(p.Name)}</b> {PageText.Lines(p.Message ?? string.Empty)}</p>\n")));
            page.Append("</article>\n");
        }

        page.Append(violating.Count > MostAnswers ? $"<p class=\"soft\">{RateText.Of(violating.Count - MostAnswers)} more; <code>--format json</code> names all.</p>\n" : string.Empty);
        page.Append("</details>\n");
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
