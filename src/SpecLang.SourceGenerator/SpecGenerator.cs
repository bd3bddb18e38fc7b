using Microsoft.CodeAnalysis;
using SpecLang.SourceGenerator.Inputs;
using SpecLang.SourceGenerator.Model;

namespace SpecLang.SourceGenerator;

/// <summary>
/// Compiles the <c>.align</c> files of a project, which come as additional files, into typed evaluators. Each step is a function of values that are
/// compared by what they hold, so that an edit takes no further steps than those it changes something for.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SpecGenerator : IIncrementalGenerator
{
    private readonly Func<SpecUnit, CancellationToken, CompiledSpec> compile;

    public SpecGenerator()
        : this(SpecCompiler.Compile)
    {
    }

    /// <param name="compile">Compiles a unit; tests put in one that fails.</param>
    internal SpecGenerator(Func<SpecUnit, CancellationToken, CompiledSpec> compile) => this.compile = compile;

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (f, token) => InputReader.Read(f.Left, f.Right, token))
            .Where(static f => f.Kind != InputKind.None)
            .WithTrackingName(TrackingNames.Files);
        var specs = files
            .Where(static f => f.Kind == InputKind.Spec)
            .Select(static (f, token) => ParsedSpec.Parse(f, token))
            .WithTrackingName(TrackingNames.Parse);
        var table = specs.Collect().Select(static (s, _) => new SpecTable(s)).WithTrackingName(TrackingNames.Specs);
        var compiled = UnitsOf(context, files, specs, table).Select(Compile).WithTrackingName(TrackingNames.Compile);
        var library = LibraryOf(compiled);
        var clashes = ClashesOf(context, compiled, library);

        AddSources(context, compiled, library, clashes);
        AddDiagnostics(context, files, table, compiled, library, clashes);
    }

    /// <summary>Each spec with what its output depends on.</summary>
    private static IncrementalValuesProvider<SpecUnit> UnitsOf(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<InputFile> files, IncrementalValuesProvider<ParsedSpec> specs, IncrementalValueProvider<SpecTable> table)
    {
        var options = context.AnalyzerConfigOptionsProvider.Select(static (o, _) => ProjectOptions.Of(o.GlobalOptions)).WithTrackingName(TrackingNames.Options);
        var named = files.Where(static f => f.Kind == InputKind.Named).Collect().Select(static (f, _) => new FileTable(f)).WithTrackingName(TrackingNames.NamedFiles);
        var facts = files.Where(static f => f.Kind == InputKind.Facts).Collect().Select(static (f, _) => new FactTable(f)).WithTrackingName(TrackingNames.Facts);
        return specs
            .Combine(table).Combine(named.Combine(facts)).Combine(options)
            .Where(static x => !x.Left.Left.Right.IsRepeated(x.Left.Left.Left.Path))
            .Select(static (x, token) =>
            {
                var ((spec, specs), (named, facts)) = x.Left;
                return Crash.Guard(() => SpecUnit.Create(spec, specs, named, facts, x.Right), d => SpecUnit.Failed(spec, d), "bring together what this file names", spec.File.FullPath, token);
            })
            .WithTrackingName(TrackingNames.Units);
    }

    private CompiledSpec Compile(SpecUnit unit, CancellationToken cancellationToken)
    {
        if (unit.Spec.File.Failure is not null)
        {
            // Said where the file was read.
            return CompiledSpec.Failed(unit.Spec.Path);
        }

        return (unit.Spec.Failure ?? unit.Failure) is { } failure
            ? CompiledSpec.Failed(unit.Spec.Path, failure)
            : Crash.Guard(() => compile(unit, cancellationToken), d => CompiledSpec.Failed(unit.Spec.Path, d), "compile this file", unit.Spec.File.FullPath, cancellationToken);
    }

    /// <summary>The records of the standard library that the project's specs need, each once.</summary>
    private static IncrementalValuesProvider<LibraryFile> LibraryOf(IncrementalValuesProvider<CompiledSpec> compiled) => compiled
        .Select(static (c, _) => c.Library)
        .Collect()
        .Select(static (l, _) => l.SelectMany(p => p).Distinct(StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal).ToEquatable())
        .WithTrackingName(TrackingNames.Library)
        .SelectMany(static (l, _) => l)
        .Select(static (path, token) => Crash.Guard(() => LibraryRecords.Create(path, token), LibraryFile.Failed, "compile " + path, "", token))
        .WithTrackingName(TrackingNames.LibrarySources);

    private static IncrementalValueProvider<NameClashes> ClashesOf(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<CompiledSpec> compiled, IncrementalValuesProvider<LibraryFile> library)
    {
        var types = compiled.Select(static (c, _) => c.Types).WithTrackingName(TrackingNames.Types).Collect();
        var shared = library.Select(static (l, _) => l.Types).Collect();
        return types.Combine(shared).Combine(context.CompilationProvider)
            .Select(static (x, token) => Crash.Guard(
                () => new NameClashFinder(x.Right, token).Find(x.Left.Left, x.Left.Right.SelectMany(l => l)),
                static d => new NameClashes(new([d]), EquatableArray<string>.Empty),
                "compare the names of specs with those of the project",
                "",
                token))
            .WithTrackingName(TrackingNames.NameClashes);
    }

    private static void AddSources(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<CompiledSpec> compiled, IncrementalValuesProvider<LibraryFile> library, IncrementalValueProvider<NameClashes> clashes)
    {
        var sources = compiled
            .Combine(clashes)
            .Select(static (x, _) => x.Right.Blocks(x.Left) ? EquatableArray<GeneratedFile>.Empty : x.Left.Sources)
            .WithTrackingName(TrackingNames.Sources);
        context.RegisterSourceOutput(sources, static (output, files) => Add(output, files));
        context.RegisterSourceOutput(library.Select(static (l, _) => l.Sources), static (output, files) => Add(output, files));
    }

    private static void Add(SourceProductionContext output, EquatableArray<GeneratedFile> files)
    {
        foreach (var file in files)
        {
            output.AddSource(file.HintName, file.Text);
        }
    }

    private static void AddDiagnostics(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<InputFile> files,
        IncrementalValueProvider<SpecTable> table,
        IncrementalValuesProvider<CompiledSpec> compiled,
        IncrementalValuesProvider<LibraryFile> library,
        IncrementalValueProvider<NameClashes> clashes)
    {
        var severities = files.Where(static f => f.Kind == InputKind.EditorConfig).Collect().Select(static (f, _) => new SeverityRules(f)).WithTrackingName(TrackingNames.EditorConfigs);
        var found = compiled.Select(static (c, _) => c.Diagnostics).Combine(severities).Select(Weigh).WithTrackingName(TrackingNames.Diagnostics);
        context.RegisterSourceOutput(found, static (output, diagnostics) => Report(output, diagnostics));

        // What belongs to no compiled spec.
        var failures = files.Where(static f => f.Failure is not null).Select(static (f, _) => new[] { f.Failure }.OfType<DiagnosticInfo>().ToEquatable());
        context.RegisterSourceOutput(failures.Combine(severities).Select(Weigh), static (output, diagnostics) => Report(output, diagnostics));
        context.RegisterSourceOutput(library.Select(static (l, _) => l.Diagnostics).Combine(severities).Select(Weigh), static (output, diagnostics) => Report(output, diagnostics));
        context.RegisterSourceOutput(table.Select(static (t, _) => RepeatedSpecs.In(t)).Combine(severities).Select(Weigh), static (output, diagnostics) => Report(output, diagnostics));
        context.RegisterSourceOutput(clashes.Select(static (c, _) => c.Diagnostics).Combine(severities).Select(Weigh), static (output, diagnostics) => Report(output, diagnostics));
    }

    private static EquatableArray<ReportedDiagnostic> Weigh((EquatableArray<DiagnosticInfo> Diagnostics, SeverityRules Rules) x, CancellationToken cancellationToken) => Crash.Guard(
        () => x.Rules.Apply(x.Diagnostics).ToEquatable(),
        d => x.Diagnostics.Append(d).Select(i => new ReportedDiagnostic(i, Severity: null)).ToEquatable(),
        "apply the project's .editorconfig files",
        "",
        cancellationToken);

    private static void Report(SourceProductionContext output, EquatableArray<ReportedDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            output.ReportDiagnostic(RoslynDiagnostics.Of(diagnostic));
        }
    }
}
