using System.Globalization;

namespace SpecLang.SourceGenerator.Tests;

/// <summary>Records judged by their plan, which asks for facts about single texts: the same verdicts as else, and nothing allocated for them.</summary>
public class TextEvaluationTests
{
    private const string Spec = """
        namespace Acme
        record Exchange { prompt: text response: text note: text? }
        lexicon Insults { "idiot" "stupid*" "don't" "straße" "*fool" "ไทย" }
        pattern Email = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}"
        pattern Card = r"\b[0-9](?:[ -]?[0-9]){12,18}\b" where luhn
        constitution Policy over Exchange {
          principle NoEmail { severity critical forbid response contains any [Email, "e-mail"] message "an address" critique "why" }
          principle NoCard { forbid response contains Card message "found {evidence}" }
          principle Kind { when prompt contains "please" forbid response contains Insults or (note is present and note contains Insults) escalate when note is absent }
          principle Short { severity minor require length(response) <= 2000 }
        }
        """;

    private const string Program = """
        using System;
        using System.Collections.Generic;
        using SpecLang.Runtime;
        using SpecLang.Runtime.Evaluation;

        namespace App;

        public static class Program
        {
            // A fresh evaluator judges its first records without its plan.
            public static string Compare(string prompt, string response, string note, string mode)
            {
                var record = new Acme.Exchange { Prompt = prompt, Response = response, Note = note };
                var evidence = Enum.Parse<EvidenceMode>(mode);
                var plain = new Acme.Policy().Evaluate(record, evidence);
                var found = Prepared.Evaluate(record, evidence);
                return plain == found ? "" : plain + "\nand not\n" + found;
            }

            public static long Allocated(string response, int times)
            {
                var record = new Acme.Exchange { Prompt = "please", Response = response, Note = "" };
                for (var i = 0; i < 100; i++)
                {
                    Prepared.Evaluate(record);
                }

                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var i = 0; i < times; i++)
                {
                    Prepared.Evaluate(record);
                }

                return GC.GetAllocatedBytesForCurrentThread() - before;
            }

            public static string AfterSome(string response, int times)
            {
                var policy = new Acme.Policy();
                var record = new Acme.Exchange { Prompt = "please", Response = response, Note = "" };
                var different = new HashSet<Acme.PolicyVerdict>();
                for (var i = 0; i < times; i++)
                {
                    different.Add(policy.Evaluate(record));
                }

                return different.Count.ToString();
            }

            private static readonly Acme.Policy Prepared = Make();

            private static Acme.Policy Make()
            {
                var policy = new Acme.Policy();
                policy.Prepare();
                return policy;
            }
        }
        """;

    private static readonly Lazy<Type> Loaded = new(() =>
        Generation.Of(ProjectSettings.Default, [Specs.File("exchange.align", Spec)], CSharpProject.Of(Program)).Load().GetType("App.Program").ShouldNotBeNull());

    [Theory]
    [InlineData("First", 1)]
    [InlineData("All", 2)]
    [InlineData("None", 3)]
    [InlineData("Masked", 4)]
    public void Verdicts_are_those_of_the_run_over_the_record(string mode, int seed)
    {
        string[] pieces =
        [
            "please", "idiot", "IDIOT", "stupidly", "don’t", "don't", "straße", "STRASSE", "tomfool", "ไทยแลนด์", " ", " ", "\n", "\t", "\"", "\\", "/", "\u0001", "\u0007", "\ud800", "😀", "e\u0301", "ﬁ", "K", "é",
            "jo.smith@example.com", "@", "e-mail", "4111 1111 1111 1111", "4111111111111112", "4012-8888-8888-1881", "1", ".", new string('x', 1990),
        ];
        var random = new Random(seed);
        var compare = Loaded.Value.GetMethod("Compare").ShouldNotBeNull();
        for (var i = 0; i < 1500; i++)
        {
            compare.Invoke(null, [Text(), Text(), random.Next(3) == 0 ? null : Text(), mode]).ShouldBe("");
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    [Fact]
    public void Nothing_is_allocated_for_a_record_that_violates_nothing() => Allocated("Of course: \"take\" a walk,\n and then – why not – rest. 東京", 1000).ShouldBe(0);

    [Fact]
    public void A_violation_costs_the_same_whatever_the_length_of_its_text()
    {
        var filler = string.Concat(Enumerable.Repeat("a word. ", 100));
        var allocated = Allocated("jo@example.com", 1000);
        Allocated(filler + " write to jo@example.com, " + filler, 1000).ShouldBe(allocated);
        (allocated / 1000).ShouldBeLessThan(1024);
    }

    [Fact]
    public void Verdicts_stay_the_same_while_the_plan_is_made_beside_them() =>
        Loaded.Value.GetMethod("AfterSome").ShouldNotBeNull().Invoke(null, ["jo@example.com, you idiot", 2000]).ShouldBe("1");

    private static long Allocated(string response, int times) =>
        Convert.ToInt64(Loaded.Value.GetMethod("Allocated").ShouldNotBeNull().Invoke(null, [response, times]), CultureInfo.InvariantCulture);
}
