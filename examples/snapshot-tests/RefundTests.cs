using RefundDesk;
using SpecLang.Runtime;
using SpecLang.Testing;

namespace Refunds.Tests;

public sealed class RefundTests
{
    private static readonly RefundDesk.Refunds Policy = new();

    /// <summary>Every verdict is the one that somebody looked at last.</summary>
    [Fact]
    public void Verdicts_are_as_kept() => VerdictSnapshot.Match(Policy, "answers.jsonl");

    /// <summary>Beside snapshots, what must hold whatever else changes.</summary>
    [Theory]
    [InlineData("We guarantee it.")]
    [InlineData("We guaranteed it.")]
    public void A_guarantee_is_a_promise_in_every_form(string response) =>
        Policy.Evaluate(new Answer { Prompt = "Will I get my money?", Response = response }).NoPromises.Outcome.ShouldBe(Outcome.Violates);
}
