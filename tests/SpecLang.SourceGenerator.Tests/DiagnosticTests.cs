using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SpecLang.SourceGenerator.Tests;

/// <summary>What is wrong in a spec is a diagnostic of the build.</summary>
public class DiagnosticTests
{
    private const string Unused = "lexicon Spare { \"x\" }\n";

    private static readonly string Pinned = new('1', 64);

    [Fact]
    public void An_error_has_its_code_file_line_and_column()
    {
        var run = Generation.Of(Specs.File("policy.align", Specs.Policy.Replace("response contains", "respones contains", StringComparison.Ordinal)));
        run.Messages.ShouldBe(["policy.align(14,14): error ALN2001: `respones` is not known here; did you mean `response`?"]);
        run.Diagnostics.Single().Location.GetLineSpan().Path.ShouldBe(ProjectSettings.Root + "/policy.align");
        run.Sources.ShouldBeEmpty();
    }

    [Fact]
    public void A_warning_does_not_keep_a_spec_from_being_compiled()
    {
        var run = Generation.Of(Specs.File("policy.align", WithUnused("")));
        run.Messages.ShouldHaveSingleItem().ShouldStartWith("policy.align(2,9): warning ALN4006: ");
        run.Sources.Count.ShouldBe(2);
    }

    [Fact]
    public void A_warning_is_silenced_in_its_place_with_a_reason() =>
        Generation.Of(Specs.File("policy.align", WithUnused("// align-ignore ALN4006: kept for later\n"))).ShouldCompile();

    [Theory]
    [InlineData("error", "error")]
    [InlineData("suggestion", "info")]
    [InlineData("silent", "hidden")]
    [InlineData("none", "")]
    public void An_editorconfig_sets_the_severity_for_its_specs(string setting, string severity)
    {
        var config = Specs.File(".editorconfig", "root = true\n[*.align]\ndotnet_diagnostic.ALN4006.severity = " + setting + "\n", "editorconfig");
        var run = Generation.Of(Specs.File("policy.align", WithUnused("")), config);
        string.Concat(run.Diagnostics.Select(d => d.Severity.ToString().ToLowerInvariant())).ShouldBe(severity);
    }

    [Fact]
    public void A_section_for_other_files_sets_nothing()
    {
        var config = Specs.File(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.ALN4006.severity = error\n[sub/*.align]\ndotnet_diagnostic.ALN4006.severity = none\n", "editorconfig");
        Generation.Of(Specs.File("policy.align", WithUnused("")), config).Diagnostics.Single().Severity.ShouldBe(DiagnosticSeverity.Warning);
        Generation.Of(Specs.File("sub/policy.align", WithUnused("")), config).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_wrong_in_an_imported_file_is_said_once()
    {
        var shared = Specs.File("shared.align", "namespace Acme\nrecord R { response: txt }\n");
        var importers = Enumerable.Range(1, 3).Select(i => Specs.File(
            FormattableString.Invariant($"importer{i}.align"), FormattableString.Invariant($"namespace Acme.I{i}\nimport \"shared.align\"\nconstitution D over R {{ principle P {{ forbid response contains \"x\" }} }}")));
        Generation.Of([shared, .. importers]).Messages.ShouldHaveSingleItem().ShouldStartWith("shared.align(2,22): error ALN2003");
    }

    [Theory]
    [InlineData("", "models/mood.onnx\tmissing", "policy.align(2,1): warning ALN5008: model file `models/mood.onnx` is not there; put it there before classifier `Mood` is to run")]
    [InlineData("1", "models/mood.onnx\tmissing", "policy.align(2,1): error ALN5020: model file `models/mood.onnx` is not there, but classifier `Mood` pins its hash; put it there")]
    [InlineData("1", "models/mood.onnx\t2222222222222222222222222222222222222222222222222222222222222222\t10", "policy.align(2,1): error ALN5021: model file `models/mood.onnx` has SHA-256 2222222222222222222222222222222222222222222222222222222222222222, but classifier `Mood` pins another; put the pinned file there, or correct `sha256`")]
    [InlineData("1", "models/mood.onnx\t1111111111111111111111111111111111111111111111111111111111111111\t10", "")]
    [InlineData("", "models/mood.onnx\t1111111111111111111111111111111111111111111111111111111111111111\t10", "")]
    [InlineData("1", "other.onnx\tmissing", "")]
    [InlineData("1", "nonsense", "")]
    public void A_model_is_held_against_what_the_build_knows_of_it(string pin, string facts, string message)
    {
        var hash = pin.Length == 0 ? "" : " sha256 \"" + Pinned + "\"";
        var spec = Specs.File("policy.align", "classifier Mood(t: text) -> score {\nmodel \"models/mood.onnx\"" + hash.Replace(" sha256", "\nsha256", StringComparison.Ordinal) + " }\n");
        var shown = Generation.Of(spec, Specs.File("obj/facts.txt", facts + "\n", "facts")).Messages.Select(m => m.Replace("policy.align(3,1)", "policy.align(2,1)", StringComparison.Ordinal));
        shown.ShouldBe(message.Length == 0 ? [] : [message]);
    }

    [Fact]
    public void A_defect_of_ours_is_an_error_that_says_what_to_report_and_leaves_the_other_specs_alone()
    {
        var generator = new SpecGenerator((unit, token) => unit.Spec.Path == "specs/policy1.align" ? throw new InvalidOperationException("no\nway") : SpecCompiler.Compile(unit, token));
        var run = Generation.Of(ProjectSettings.Default, [Specs.Numbered(1), Specs.Numbered(2)], CSharpProject.Of(), generator);
        var message = run.Messages.ShouldHaveSingleItem();
        message.ShouldStartWith("policy1.align(1,1): error ALN9001: SpecLang failed while it was to compile this file, which is a mistake of its own; report it with this line and the spec: System.InvalidOperationException: no");
        message.ShouldNotContain('\n');
        run.Sources.Count.ShouldBe(2);
    }

    [Fact]
    public void A_cancelled_run_stays_cancelled()
    {
        using var source = new CancellationTokenSource();
        var generator = new SpecGenerator((_, token) =>
        {
            source.Cancel();
            token.ThrowIfCancellationRequested();
            throw new InvalidOperationException("The run's own token was not handed on.");
        });
        Should.Throw<OperationCanceledException>(() => Generation.Of(ProjectSettings.Default, [Specs.PolicyFile], CSharpProject.Of(), generator, source.Token));
    }

    [Fact]
    public void Text_of_a_spec_does_not_steer_a_build_s_log()
    {
        var run = Generation.Of(Specs.File("policy.align", Specs.Policy.Replace("response contains", "`a\u001B[31m\u202Eb` contains", StringComparison.Ordinal)));
        var message = run.Diagnostics.Single().GetMessage(CultureInfo.InvariantCulture);
        message.ShouldContain("\\u{1B}[31m\\u{202E}b");
        message.ShouldNotContain('\u001B');
    }

    private static string WithUnused(string before) => Specs.Policy.Replace("\n/// One answer.", before + Unused + "\n/// One answer.", StringComparison.Ordinal);
}
