using System.Globalization;
using SpecLang.Engine.Explanations;
using SpecLang.Runtime.Classifiers;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>The classifiers that were asked, what they answered, and which words moved that.</summary>
/// <param name="lines">Takes the lines.</param>
internal sealed class ScoreWords(ExplanationLines lines)
{
    private const int ShownTerms = 8;
    private const int BarColumns = 10;

    public void Print(VerdictExplanation explanation)
    {
        if (explanation.Calls.IsEmpty && explanation.NotRun.IsEmpty)
        {
            return;
        }

        lines.Empty();
        lines.Text("", "scores", ExplanationLines.Bold);
        foreach (var call in explanation.Calls)
        {
            Print(call);
        }

        if (!explanation.NotRun.IsEmpty)
        {
            lines.Text("  ", $"not asked, since no clause that was read needs it: {string.Join(", ", explanation.NotRun)}", ExplanationLines.Dim);
        }
    }

    private void Print(CallExplanation call)
    {
        var value = call.Value is { } number ? number.ToString(CultureInfo.InvariantCulture) : "failed: " + call.Failure;
        lines.Step("  ", "    ", ("", Style.Plain), $"{call.Call} = {value} ({call.Model})", call.Value is null ? new Style(Color.Yellow) : Style.Plain, columns: null);
        if (call.AreWordsHidden)
        {
            lines.Text("    ", "which words moved it is hidden by `redact evidence`", ExplanationLines.Dim);
        }
        else if (call.Words is { } words)
        {
            Print(words);
        }
    }

    private void Print(ScoreExplanation words)
    {
        if (words.Failure is { } failure)
        {
            lines.Text("    ", "which words moved it is not known: " + failure, ExplanationLines.Dim);
            return;
        }

        lines.Text("    ", Introduction(words), ExplanationLines.Dim);
        var greatest = words.Terms.IsEmpty ? 1 : words.Terms.Max(t => Math.Abs(t.Contribution));
        foreach (var term in words.Terms.Take(ShownTerms))
        {
            var bar = new string('█', Math.Max(1, (int)Math.Round(BarColumns * Math.Abs(term.Contribution) / greatest)));
            var label = ExplanationLines.Signed(term.Contribution).PadLeft(9) + "  " + bar.PadRight(BarColumns + 2);
            lines.Step("    ", "    ", (label, new Style(term.Contribution > 0 ? Color.Yellow : Color.Blue)), ShownText.Quoted(term.Term), Style.Plain, columns: null);
        }

        if (words.Terms.Length > ShownTerms)
        {
            var rest = words.Terms.Skip(ShownTerms).Sum(t => t.Contribution);
            lines.Text("    ", words.IsExact
                ? FormattableString.Invariant($"{ExplanationLines.Signed(rest),9}  {words.Terms.Length - ShownTerms} more, together")
                : FormattableString.Invariant($"and {words.Terms.Length - ShownTerms} more"), ExplanationLines.Dim);
        }
    }

    private static string Introduction(ScoreExplanation words)
    {
        if (words is { IsExact: true, Logit: { } logit, Intercept: { } intercept })
        {
            return $"exactly: the words below and the model's start of {ExplanationLines.Signed(intercept)} sum to the log-odds {ExplanationLines.Signed(logit)}";
        }

        return words.WordsPerTerm > 1
            ? FormattableString.Invariant($"approximately: what leaving out up to {words.WordsPerTerm} words at a time takes from the score")
            : "approximately: what leaving a word out takes from the score";
    }
}
