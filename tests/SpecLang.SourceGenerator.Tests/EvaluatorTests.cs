namespace SpecLang.SourceGenerator.Tests;

/// <summary>What a C# user sees of a spec.</summary>
public class EvaluatorTests
{
    private const string Program = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using SpecLang.Runtime;

        namespace App;

        public static class Program
        {
            public static string Judge(string response)
            {
                var policy = new Acme.Policy();
                Acme.PolicyVerdict verdict = policy.Evaluate(new Acme.Exchange { Prompt = "How much?", Response = response });
                return verdict.Decision + " " + verdict.NoDose.Outcome + " " + verdict.SaySomething.Outcome + " " + verdict.Leading?.Message;
            }

            public static async Task<int> CountBlocked(params string[] responses)
            {
                var blocked = 0;
                await foreach (var verdict in new Acme.Policy().EvaluateAsync(Stream()))
                {
                    blocked += verdict.Decision is Decision.Block ? 1 : 0;
                }

                return blocked;

                async IAsyncEnumerable<Acme.Exchange> Stream()
                {
                    foreach (var response in responses)
                    {
                        await Task.Yield();
                        yield return new Acme.Exchange { Prompt = "", Response = response, Channel = Acme.ExchangeChannel.SelfService };
                    }
                }
            }
        }
        """;

    private static readonly string[] Answers = ["two tablets", "no", "Two  Tablets!"];

    [Fact]
    public void A_spec_becomes_an_evaluator_that_a_program_calls_by_its_types()
    {
        var program = Load();
        Call(program, "Judge", "Take two tablets.").ShouldBe("Block Violates Complies The answer names a dose: two tablets.");
        Call(program, "Judge", "Ask your doctor.").ShouldBe("Allow Complies Complies ");
        Call(program, "Judge", "").ShouldBe("Allow Complies Violates ");
    }

    [Fact]
    public async Task Records_are_judged_as_they_stream_in()
    {
        var count = (Task<int>?)Call(Load(), "CountBlocked", (object)Answers);
        (await count.ShouldNotBeNull()).ShouldBe(2);
    }

    [Fact]
    public void An_evaluator_knows_its_version_and_the_hash_of_its_spec()
    {
        var policy = Load().Assembly.GetType("Acme.Policy").ShouldNotBeNull();
        policy.GetField("SpecVersion").ShouldNotBeNull().GetRawConstantValue().ShouldBe("2.1.0");
        policy.GetField("SpecHash").ShouldNotBeNull().GetRawConstantValue().ShouldBeOfType<string>().ShouldMatch("^[0-9a-f]{64}$");
    }

    private static Type Load() => Generation.Of(ProjectSettings.Default, [Specs.PolicyFile], CSharpProject.Of(Program)).Load().GetType("App.Program").ShouldNotBeNull();

    private static object? Call(Type program, string method, params object[] arguments) =>
        program.GetMethod(method).ShouldNotBeNull().Invoke(null, arguments);
}
