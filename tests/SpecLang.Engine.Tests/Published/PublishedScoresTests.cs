using System.Text;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Published;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Tests.Published;

public class PublishedScoresTests
{
    private const string Judge =
        """
        {
          "title": "a judge",
          "rows": "members",
          "by": { "model": "$name", "task": "$file[task_(*).json]" },
          "scores": { "Calm": "[0]", "Clear": "[1]" },
          "names": { "model": { "Model One": "one" } }
        }
        """;

    [Fact]
    public void Rows_that_are_members_are_read_as_they_are()
    {
        var scores = PublishedScoresReader.Read([Source("task_a.json", """{"Model One": [5, 3], "two": [4]}"""), Source("task_b.json", """{"two": [1, 2]}""")], Layout(Judge), ["model", "task"]);

        scores.Title.ShouldBe("a judge");
        scores.Names.ShouldBe(["Calm", "Clear"]);
        scores.Cells.Select(c => $"{string.Join('/', c.Key)} {string.Join(' ', c.Scores.Select(s => s?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"))}")
            .ShouldBe(["one/a 5 3", "two/a 4 -", "two/b 1 2"]);
    }

    [Fact]
    public void Without_a_layout_members_that_are_numbers_are_scores()
    {
        var scores = PublishedScoresReader.Read(
            [Source("x.jsonl", "{\"model\": \"one\", \"task\": 7, \"Calm\": 0.5, \"note\": \"x\"}\n{\"model\": \"two\", \"task\": 7, \"Clear\": 2}\n")], PublishedLayout.Plain, ["model", "task"]);

        scores.Names.ShouldBe(["Calm", "Clear"]);
        scores.Cells[0].ShouldBe(new PublishedCell(ValueList.Create<string>(["one", "7"]), ValueList.Create<double?>([0.5, null])));
        scores.Cells[1].Scores.ShouldBe([null, 2]);
    }

    [Theory]
    [InlineData("task_a.json", """{"one": [5, "high"]}""", "published scores task_a.json(1): the score `Clear` is no number")]
    [InlineData("other.json", """{"one": [5, 3]}""", "published scores other.json(1): the row `one` has no `task` to be matched by; say where it stands in the layout's `by`")]
    [InlineData("task_a.json", """[[5, 3], [4, 4]]""", "published scores task_a.json(1): the layout says that the rows are the members of an object, and this is none")]
    [InlineData("task_a.json", """{"one": [5, 3], "Model One": [1, 1]}""", "published scores task_a.json(1): there is a second row for one, a; leave one out, or group by a field that tells them apart")]
    [InlineData("task_a.json", """{"one": [5, 3]""", "published scores task_a.json(1): the record is no JSON: it ends too early at column 15")]
    public void What_does_not_fit_the_layout_is_named_with_its_file(string file, string json, string message) =>
        Should.Throw<ProjectException>(() => PublishedScoresReader.Read([Source(file, json)], Layout(Judge), ["model", "task"])).Message.ShouldBe(message);

    [Theory]
    [InlineData("[]", "`l.json`: the file must be an object.")]
    [InlineData("""{"rows": "columns"}""", "`l.json`: `rows` is `columns`; write `records`, or `members` where the rows are the members of an object.")]
    [InlineData("""{"by": {"a": "["}}""", "`l.json`: `by.a` is `[`, which is no path: a place as `0` or `-1`, or `member=value`, is missing.")]
    [InlineData("""{"scores": {"a": "$name"}}""", "`l.json`: `scores.a` is `$name`, which is no path: `$file`, a part of it as `$file[**/chat_(*).json]`, and `$line` are all there is with a `$`, and each stands alone; write a member's name that begins with `$` in quotes.")]
    [InlineData("""{"scores": {"a": "[0]", "a": "[1]"}}""", "`l.json`: `scores` has `a` twice; leave one out.")]
    [InlineData("""{"title": ""}""", "`l.json`: `title` must be a text with something in it.")]
    [InlineData("""{"score": {}}""", "`l.json`: `score` is unknown; a layout has `title`, `rows`, `by`, `scores` and `names`.")]
    public void A_layout_with_a_mistake_says_what_may_stand_there(string json, string message) => Should.Throw<ProjectException>(() => Layout(json)).Message.ShouldBe(message);

    [Fact]
    public void Groups_are_matched_cell_by_cell_and_what_has_no_partner_is_named()
    {
        var summary = Summary([("one", "a", 4), ("two", "a", 2), ("three", "a", 1)]);
        var published = PublishedScoresReader.Read([Source("task_a.json", """{"Model One": [5, 3], "two": [4, 3], "four": [1, 3]}""")], Layout(Judge), ["model", "task"]);

        var comparison = PublishedComparison.Of(summary, published, seed: 1);

        comparison.Matched.ShouldBe(2);
        comparison.WithoutRun.ShouldHaveSingleItem().ShouldBe(["four", "a"]);
        comparison.WithoutScores.ShouldHaveSingleItem().ShouldBe(["three", "a"]);
        var calm = comparison.Scores[0];
        calm.Cells.Select(c => (string.Join('/', c.Key), c.Published, c.Ours)).ShouldBe([("one/a", 5, 4), ("two/a", 4, 2)]);
        calm.Correlation.ShouldBe(1);
        calm.Interval.ShouldBeNull();
        comparison.Scores[1].HasMeasure.ShouldBeFalse();
        comparison.Scores[1].WhyNone.ShouldBe("the spec has no measure of this name");
    }

    [Fact]
    public void An_interval_needs_twenty_groups_and_is_the_same_for_the_same_seed()
    {
        var random = new Random(3);
        var groups = Enumerable.Range(0, 24).Select(i => (Model: "m" + i, Task: "a", Calm: (double)random.Next(1, 6))).ToList();
        var rows = "{" + string.Join(", ", groups.Select(g => $"\"{g.Model}\": [{g.Calm + random.Next(0, 2)}, 1]")) + "}";
        var published = PublishedScoresReader.Read([Source("task_a.json", rows)], Layout(Judge), ["model", "task"]);

        var calm = PublishedComparison.Of(Summary(groups), published, seed: 1).Scores[0];

        calm.Pairs.ShouldBe(24);
        var interval = calm.Interval.ShouldNotBeNull();
        calm.Correlation.ShouldNotBeNull().ShouldBeInRange(interval.Low, interval.High);
        interval.Low.ShouldBeGreaterThan(0);
        PublishedComparison.Of(Summary(groups), published, seed: 1).Scores[0].ShouldBe(calm);
    }

    private static PublishedLayout Layout(string json) => PublishedLayoutReader.Read("l.json", json);

    private static InputSource Source(string name, string text) => new(name, name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static RunSummary Summary(IReadOnlyList<(string Model, string Task, double Calm)> groups) => new()
    {
        Constitution = "C",
        Total = new RunCounts(groups.Count, 0, 0, []),
        FirstViolations = [],
        GroupedBy = ["model", "task"],
        Groups = ValueList.Create<RunGroup>(
            [.. groups.Select(g => new RunGroup(ValueList.Create<string>([g.Model, g.Task]), new RunCounts(1, 0, 0, [])) { Measures = [new MeasureSummary("Calm", 1, 0, g.Calm)] })]),
    };
}
