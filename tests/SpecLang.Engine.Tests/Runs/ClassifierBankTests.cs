using System.Globalization;
using SpecLang.Engine.Runs;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Tests.Runs;

public class ClassifierBankTests
{
    private readonly CountingClassifier model = new();

    [Fact]
    public void Records_that_ask_for_the_same_text_share_one_score()
    {
        var bank = NewBank();

        var answers = Answer(bank, "a", "bb", "a");

        answers.ShouldBe([1, 2, 1]);
        model.Rows.ShouldBe(["a", "bb"]);
        var usage = bank.Usages.ShouldHaveSingleItem().ShouldNotBeNull();
        usage.Asked.ShouldBe(3);
        usage.Scored.ShouldBe(2);
    }

    [Fact]
    public void A_text_that_was_scored_lately_is_not_scored_again()
    {
        var bank = NewBank();
        Answer(bank, "a", "bb");

        Answer(bank, "bb", "ccc", "a").ShouldBe([2, 3, 1]);

        model.Rows.ShouldBe(["a", "bb", "ccc"]);
    }

    [Fact]
    public void A_failure_is_tried_again()
    {
        var bank = NewBank();
        model.Fails = true;
        Answer(bank, "a").ShouldBe([null]);
        model.Fails = false;

        Answer(bank, "a").ShouldBe([1]);

        model.Rows.ShouldBe(["a", "a"]);
    }

    [Fact]
    public void Texts_with_the_same_words_in_other_parameters_are_other_texts()
    {
        var bank = NewBank();
        var left = new EvaluationContext();
        var right = new EvaluationContext();
        left.Ask(new ClassifierRequest(0, ["ab", "c"]));
        right.Ask(new ClassifierRequest(0, ["a", "bc"]));

        bank.Answer([left, right], CancellationToken.None);

        model.Rows.ShouldBe(["ab|c", "a|bc"]);
    }

    [Fact]
    public void What_is_remembered_is_bounded_and_begins_with_what_was_asked_last()
    {
        var bank = NewBank();
        string[] texts = [.. Enumerable.Range(0, 150_000).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        foreach (var block in texts.Chunk(1000))
        {
            // Each once more, so that remembering is of use.
            Answer(bank, block);
            Answer(bank, block);
        }

        model.Rows.Clear();
        Answer(bank, texts[^1]);
        model.Rows.ShouldBeEmpty();
        Answer(bank, texts[0]);
        model.Rows.ShouldBe([texts[0]]);
    }

    [Fact]
    public void Where_no_text_comes_up_again_nothing_is_remembered_until_it_is_tried_anew()
    {
        var bank = NewBank();
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        Answer(bank, texts);
        model.Rows.Clear();

        Answer(bank, texts[^1]);
        model.Rows.ShouldBe([texts[^1]]);

        for (var round = 0; round < 20; round++)
        {
            Answer(bank, texts);
        }

        model.Rows.Clear();
        Answer(bank, texts[^1]);
        model.Rows.ShouldBeEmpty();
    }

    private ClassifierBank NewBank() => new([new Lazy<IClassifier>(model)]);

    private static List<double?> Answer(ClassifierBank bank, params string[] texts)
    {
        var asked = texts.Select(t => (Context: new EvaluationContext(), Request: new ClassifierRequest(0, [t]))).ToList();
        asked.ForEach(a => a.Context.Ask(a.Request).ShouldBeNull());
        bank.Answer([.. asked.Select(a => a.Context)], CancellationToken.None);
        return asked.ConvertAll(a => a.Context.Ask(a.Request)?.Values is [var value] ? value : (double?)null);
    }

    /// <summary>Gives a text's length.</summary>
    private sealed class CountingClassifier : IClassifier
    {
        public List<string> Rows { get; } = [];

        public bool Fails { get; set; }

        public IReadOnlyList<ClassifierOutput> Classify(IReadOnlyList<string[]> rows, CancellationToken cancellationToken)
        {
            Rows.AddRange(rows.Select(r => string.Join('|', r)));
            return [.. rows.Select(r => Fails ? ClassifierOutput.Failed("it is tired") : ClassifierOutput.Number(r[0].Length))];
        }
    }
}
