using System.Collections.Immutable;
using System.Text.Json;
using SpecLang.Engine.Tests.Semantics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Tests.Library;

/// <summary>Texts that people have labelled, judged by one definition of the standard library.</summary>
/// <param name="Missed">Texts that have the label and are not found.</param>
/// <param name="FalseAlarms">Texts that lack the label and are found.</param>
/// <param name="Labelled">How many texts have the label.</param>
/// <param name="Unlabelled">How many have not.</param>
internal sealed record LabelledTexts(ImmutableArray<string> Missed, ImmutableArray<string> FalseAlarms, int Labelled, int Unlabelled)
{
    public double Accuracy => 1 - ((double)(Missed.Length + FalseAlarms.Length) / (Labelled + Unlabelled));

    public double Recall => 1 - ((double)Missed.Length / Labelled);

    public double FalseAlarmRate => (double)FalseAlarms.Length / Unlabelled;

    public static LabelledTexts Judge(string file, string test, IEnumerable<(string Text, bool HasLabel)> texts)
    {
        using var spec = LoadedSpec.Of($$"""
            import "{{file}}"
            record Labelled { t: text }
            constitution Labels over Labelled { principle Without { forbid {{test}}(t) } }
            """);
        var missed = ImmutableArray.CreateBuilder<string>();
        var falseAlarms = ImmutableArray.CreateBuilder<string>();
        var counts = new int[2];
        foreach (var (text, hasLabel) in texts)
        {
            counts[hasLabel ? 1 : 0]++;
            var found = spec.Principle(JsonSerializer.Serialize(new { t = text })).Outcome == Outcome.Violates;
            if (found != hasLabel)
            {
                (hasLabel ? missed : falseAlarms).Add(text);
            }
        }

        return new LabelledTexts(missed.ToImmutable(), falseAlarms.ToImmutable(), counts[1], counts[0]);
    }

    /// <summary>The texts of a set in this folder; the label is a member that is true or false.</summary>
    public static IEnumerable<(string Text, bool HasLabel)> OfSet(string name, string label)
    {
        foreach (var line in File.ReadLines(Repository.At("tests", "SpecLang.Engine.Tests", "Library", "Sets", name)))
        {
            using var document = JsonDocument.Parse(line);
            yield return (document.RootElement.GetProperty("text").GetString() ?? "", document.RootElement.GetProperty(label).GetBoolean());
        }
    }
}
