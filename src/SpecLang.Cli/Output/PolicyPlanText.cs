using System.Globalization;
using SpecLang.Engine.Plans;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints a plan for a person: how records are taken up, how their texts are searched, each clause with what it is judged by, and when classifiers are run.</summary>
internal sealed class PolicyPlanText
{
    private const int NoWrapping = 1 << 16;
    private const int NamedMatchers = 8;
    private const string Indent = "  ";
    private const string Deeper = "    ";

    private readonly ExplanationLines lines;

    /// <param name="console">Takes the text.</param>
    /// <param name="width">The columns of a line.</param>
    public PolicyPlanText(IAnsiConsole console, int width)
    {
        console.Profile.Width = NoWrapping;
        lines = new ExplanationLines(console, width);
    }

    public void Print(PolicyPlan plan)
    {
        lines.Text("", $"{plan.Constitution} over {plan.Record}", ExplanationLines.Bold);
        Line("", plan.IsFromBytes
            ? "Records of JSON lines are judged from their bytes. A record is read where it is written in an unusual way, where something is to be shown of it, and where a clause below says so."
            : "Each record is read, and then judged:");
        foreach (var reason in plan.WhyRead)
        {
            Line(Indent, reason);
        }

        Texts(plan);
        foreach (var principle in plan.Principles)
        {
            Principle(principle);
        }

        foreach (var classifier in plan.Classifiers)
        {
            Classifier(classifier);
        }
    }

    private void Texts(PolicyPlan plan)
    {
        foreach (var text in plan.Texts)
        {
            Heading($"searched in {text.Field}");
            foreach (var search in text.Searches)
            {
                var more = search.Matchers.Count > NamedMatchers ? string.Create(CultureInfo.InvariantCulture, $" and {search.Matchers.Count - NamedMatchers} more") : "";
                Line(Indent, string.Join(", ", search.Matchers.Take(NamedMatchers)) + more);
                Line(Deeper, search.States == 0 ? search.Where : string.Create(CultureInfo.InvariantCulture, $"one automaton with {search.States:N0} states in {Math.Max(1, search.Bytes / 1024):N0} kB, {search.Where}"));
            }
        }
    }

    private void Principle(PrinciplePlan principle)
    {
        Heading(principle.Name);
        foreach (var clause in principle.Clauses)
        {
            Line(Indent, clause.Text);
            Line(Deeper, clause switch
            {
                { Means: ClauseMeans.Bytes } => "from bytes",
                { Means: ClauseMeans.Model } => "by a model",
                { Reason: { } reason } => "from the record: " + reason,
                _ => "from the record",
            });
            for (var i = 0; i < clause.Order.Count; i++)
            {
                Line(Deeper, string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {clause.Order[i].Text} ({clause.Order[i].Cost})"));
            }
        }
    }

    private void Classifier(ClassifierPlan classifier)
    {
        Heading($"classifier {classifier.Name}: {classifier.Model}");
        foreach (var use in classifier.Uses)
        {
            Line(Indent, string.Create(CultureInfo.InvariantCulture, $"{use.Principle}, line {use.Line}: {use.Clause}"));
            Line(Deeper, use.OnlyWhere.Count == 0 ? "for every record" : "only where " + string.Join(", and ", use.OnlyWhere));
        }
    }

    private void Heading(string text)
    {
        lines.Empty();
        lines.Text("", text, ExplanationLines.Bold);
    }

    private void Line(string indent, string text) => lines.Text(indent, text, Style.Plain);
}
