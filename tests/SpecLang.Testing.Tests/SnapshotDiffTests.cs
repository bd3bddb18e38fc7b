using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Testing.Tests;

public class SnapshotDiffTests
{
    private static readonly (string, string[])[] Two = [("P", ["when a", "require b", "severity major"]), ("Q", ["yields to P", "forbid c"])];

    [Fact]
    public void The_same_verdicts_differ_in_nothing_even_where_rules_have_changed()
    {
        KeptVerdict[] verdicts = [Snapshots.Verdict("1", ("P", Outcome.Violates)), Snapshots.Verdict("2", ("Q", Outcome.Complies))];
        var diff = Compare(Two, verdicts, [("P", ["when z", "require b", "severity major"]), Two[1]], verdicts);
        diff.IsEmpty.ShouldBeTrue();
        SnapshotDiffText.Lines(diff).ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_clause_is_named_with_its_line_and_exactly_the_records_that_flip()
    {
        var diff = Compare(
            Two,
            [Snapshots.Verdict("1", ("P", Outcome.Violates)), Snapshots.Verdict("2", ("P", Outcome.Complies)), Snapshots.Verdict("3", ("P", Outcome.NotApplicable)), Snapshots.Verdict("4", ("P", Outcome.Complies))],
            [("P", ["when a", "require  not b", "severity major"]), Two[1]],
            [Snapshots.Verdict("1", ("P", Outcome.Complies)), Snapshots.Verdict("2", ("P", Outcome.Violates)), Snapshots.Verdict("3", ("P", Outcome.NotApplicable)), Snapshots.Verdict("4", ("P", Outcome.Violates))]);

        SnapshotDiffText.Lines(diff).ShouldBe(
        [
            "P:",
            "  violates → complies: 1",
            "  complies → violates: 2, 4",
            "  c.align(11): require  not b",
            "    was: require b",
            "decisions:",
            "  block → allow: 1",
            "  allow → block: 2, 4",
        ]);
        diff.ChangedIds.ShouldBe(["1", "2", "4"]);
    }

    [Fact]
    public void Spaces_and_other_clauses_that_moved_are_no_change()
    {
        (string, string[])[] spaced = [("P", ["when a", "require b contains any [\"x y\", \"z\"]"])];
        (string, string[])[] packed = [("P", ["when new", "when  a", "require b contains any[\"x y\",\"z\"]"])];
        var diff = Compare(spaced, [Snapshots.Verdict("1", ("P", Outcome.Complies))], packed, [Snapshots.Verdict("1")]);
        SnapshotDiffText.Lines(diff).ShouldBe(["P:", "  complies → not applicable: 1", "  c.align(10): when new", "    is new"]);
    }

    [Fact]
    public void A_space_inside_a_text_is_a_change()
    {
        var diff = Compare([("P", ["forbid t contains \"ab\""])], [Snapshots.Verdict("1", ("P", Outcome.Complies))], [("P", ["forbid t contains \"a b\""])], [Snapshots.Verdict("1", ("P", Outcome.Violates))]);
        SnapshotDiffText.Lines(diff).ShouldContain("    was: forbid t contains \"ab\"");
    }

    [Fact]
    public void A_clause_that_is_gone_is_named_with_the_place_of_its_principle()
    {
        var diff = Compare(Two, [Snapshots.Verdict("1")], [("P", ["require b", "severity major"]), Two[1]], [Snapshots.Verdict("1", ("P", Outcome.Complies))]);
        SnapshotDiffText.Lines(diff).ShouldBe(["P:", "  not applicable → complies: 1", "  c.align(10): a rule is gone", "    was: when a"]);
    }

    [Fact]
    public void A_declaration_that_changed_is_named_with_the_clause_that_reads_it()
    {
        var kept = Snapshot.Of(Snapshots.Reading("0f"), [Snapshots.Verdict("1", ("P", Outcome.Complies))]);
        var now = Snapshots.Reading("10");
        var diff = SnapshotDiff.Compare(kept, Snapshot.Of(now, [Snapshots.Verdict("1", ("P", Outcome.Violates))]), now);
        SnapshotDiffText.Lines(diff).Take(4).ShouldBe(["P:", "  complies → violates: 1", "  c.align(10): forbid t contains L", "    lexicon L has changed, words.align(3)"]);
    }

    [Fact]
    public void Where_no_rule_has_changed_that_is_said()
    {
        var diff = Compare(Two, [Snapshots.Verdict("1", ("P", Outcome.Complies))], Two, [Snapshots.Verdict("1", ("P", Outcome.Undetermined))]);
        SnapshotDiffText.Lines(diff).ShouldBe(["P:", "  complies → undetermined: 1", "  nothing that it says or reads has changed: the record has, or a model, or SpecLang itself"]);
    }

    [Fact]
    public void New_and_lost_records_and_principles_are_named()
    {
        var diff = Compare([Two[0]], [Snapshots.Verdict("1", ("P", Outcome.Complies)), Snapshots.Verdict("2")], [Two[1]], [Snapshots.Verdict("1", ("Q", Outcome.Complies)), Snapshots.Verdict("3")]);
        diff.Added.ShouldBe(["3"]);
        diff.Removed.ShouldBe(["2"]);
        SnapshotDiffText.Lines(diff).ShouldBe(
        [
            "Q:",
            "  new → complies: 1",
            "  c.align(10): yields to P",
            "    is new",
            "  c.align(11): forbid c",
            "    is new",
            "P:",
            "  complies → gone: 1",
            "  the constitution has no such principle any more",
            "no verdict was kept of: 3",
            "kept, and no more there: 2",
        ]);
    }

    [Fact]
    public void Severity_evidence_and_escalation_are_changes_of_their_own()
    {
        KeptVerdict Of(KeptOutcome outcome) => new("1", Decision.Block, "P", [outcome]);
        var violates = new KeptOutcome("P", Outcome.Violates) { Severity = Severity.Major, Evidence = [new Evidence("t", 0, 1, "a")] };
        Kinds(violates with { Severity = Severity.Critical }).ShouldBe([ChangeKind.Severity]);
        Kinds(violates with { Evidence = [] }).ShouldBe([ChangeKind.Evidence]);
        Kinds(violates with { Escalates = true }).ShouldBe([ChangeKind.Escalation]);
        Kinds(violates).ShouldBeEmpty();

        IEnumerable<ChangeKind> Kinds(KeptOutcome now) => Compare(Two, [Of(violates)], Two, [Of(now)]).Changes.Select(c => c.Kind);
    }

    [Fact]
    public void What_leads_is_told_where_no_principle_says_otherwise()
    {
        var verdict = Snapshots.Verdict("1", ("P", Outcome.Violates), ("Q", Outcome.Violates));
        SnapshotDiffText.Lines(Compare(Two, [verdict], Two, [verdict with { Leading = "Q" }])).ShouldBe(["decisions:", "  leading P → Q: 1"]);
    }

    private static SnapshotDiff Compare((string, string[])[] rulesBefore, KeptVerdict[] before, (string, string[])[] rulesNow, KeptVerdict[] now)
    {
        ConstitutionInfo constitution = Snapshots.Constitution(rulesNow);
        return SnapshotDiff.Compare(Snapshot.Of(Snapshots.Constitution(rulesBefore), before), Snapshot.Of(constitution, now), constitution);
    }
}
