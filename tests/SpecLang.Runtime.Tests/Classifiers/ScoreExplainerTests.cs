using SpecLang.Runtime.Classifiers;

namespace SpecLang.Runtime.Tests.Classifiers;

public class ScoreExplainerTests
{
    [Fact]
    public void A_word_that_raises_the_score_is_first_with_the_difference_it_makes()
    {
        var explanation = Explain(new WeighedWords(("bad", 0.5), ("good", -0.25)), ["a bad, good day"]);

        explanation.IsExact.ShouldBeFalse();
        explanation.Score.ShouldBe(0.75);
        explanation.Logit.ShouldBeNull();
        explanation.Terms.Select(t => (t.Term, t.Contribution)).ShouldBe([("bad", 0.5), ("good", -0.25)]);
        explanation.Terms[0].Places.ShouldBe([new TermPlace(0, 2, 3)]);
        explanation.Terms[1].Places.ShouldBe([new TermPlace(0, 7, 4)]);
    }

    [Fact]
    public void Words_of_every_parameter_are_left_out_in_turn()
    {
        var explanation = Explain(new WeighedWords(("bad", 0.25)), ["fine", "so bad"]);

        explanation.Terms.ShouldHaveSingleItem().Places.ShouldBe([new TermPlace(1, 3, 3)]);
    }

    [Fact]
    public void A_long_text_is_tried_in_runs_of_words_and_never_more_often_than_allowed()
    {
        var classifier = new WeighedWords(("bad", 0.25));
        var text = string.Join(' ', Enumerable.Repeat("word", 500)) + " bad";

        var explanation = ScoreExplainer.Explain(classifier, [text], output: 0, maximumRuns: 10, CancellationToken.None);

        classifier.Rows.ShouldBeLessThanOrEqualTo(11);
        explanation.WordsPerTerm.ShouldBeGreaterThan(49);
        explanation.Terms.ShouldHaveSingleItem().Term.ShouldEndWith("word bad");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n ")]
    [InlineData("🙂🙂 …")]
    public void A_text_without_words_has_no_terms(string text) => Explain(new WeighedWords(("bad", 0.1)), [text]).Terms.ShouldBeEmpty();

    [Fact]
    public void A_classifier_that_fails_has_no_explanation_but_its_reason()
    {
        var explanation = Explain(new WeighedWords(("broken", double.NaN)), ["broken"]);

        explanation.Failure.ShouldNotBeNull();
        explanation.Terms.ShouldBeEmpty();
        double.IsNaN(explanation.Score).ShouldBeTrue();
    }

    [Fact]
    public void An_output_that_the_classifier_has_not_got_is_said() =>
        ScoreExplainer.Explain(new WeighedWords(), ["x"], output: 3, ScoreExplainer.DefaultRuns, CancellationToken.None)
            .Failure.ShouldBe("the classifier gives 1 numbers for a text, and number 4 was asked for");

    [Fact]
    public void No_runs_at_all_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreExplainer.Explain(new WeighedWords(), ["x"], output: 0, maximumRuns: 0, CancellationToken.None));

    [Fact]
    public void What_the_classifier_knows_exactly_is_not_tried_out()
    {
        var exact = new ScoreExplanation { IsExact = true, Score = 0.5, Logit = 0, Intercept = 0 };

        Explain(new Knowing(exact), ["x y z"]).ShouldBeSameAs(exact);
    }

    private static ScoreExplanation Explain(IClassifier classifier, string[] row) =>
        ScoreExplainer.Explain(classifier, row, output: 0, ScoreExplainer.DefaultRuns, CancellationToken.None);

    /// <summary>Half, and the weight of each word that occurs; fails on a weight that is no number.</summary>
    private sealed class WeighedWords(params (string Word, double Weight)[] weights) : IClassifier
    {
        public int Rows { get; private set; }

        public IReadOnlyList<ClassifierOutput> Classify(IReadOnlyList<string[]> rows, CancellationToken cancellationToken)
        {
            Rows += rows.Count;
            return [.. rows.Select(row => ClassifierOutput.Scores(0.5 + weights.Where(w => row.Any(t => t.Contains(w.Word, StringComparison.Ordinal))).Sum(w => w.Weight)))];
        }
    }

    private sealed class Knowing(ScoreExplanation known) : IExplainableClassifier
    {
        public IReadOnlyList<ClassifierOutput> Classify(IReadOnlyList<string[]> rows, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("nothing needs to be scored");

        public ScoreExplanation? Explain(string[] row, CancellationToken cancellationToken) => known;
    }
}
