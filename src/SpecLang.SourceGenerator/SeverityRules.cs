using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SpecLang.SourceGenerator.Inputs;
using SpecLang.SourceGenerator.Model;

namespace SpecLang.SourceGenerator;

/// <summary>
/// What the project's <c>.editorconfig</c> files say of the severity of diagnostics in specs. C#'s compiler asks them for C# files only; how sections and
/// files go together is Roslyn's own code here. Compared by the files.
/// </summary>
internal sealed class SeverityRules : IEquatable<SeverityRules>
{
    private readonly ImmutableArray<InputFile> files;
    private readonly Lazy<AnalyzerConfigSet?> rules;

    public SeverityRules(ImmutableArray<InputFile> files)
    {
        this.files = files;
        rules = new Lazy<AnalyzerConfigSet?>(() => files.IsEmpty ? null : AnalyzerConfigSet.Create(files.Select(f => AnalyzerConfig.Parse(f.Text ?? "", f.FullPath)).ToImmutableArray()));
    }

    /// <summary>The diagnostics that are left, each with its severity.</summary>
    public IEnumerable<ReportedDiagnostic> Apply(IEnumerable<DiagnosticInfo> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var wanted = WantedFor(diagnostic);
            if (wanted is ReportDiagnostic.Default)
            {
                yield return new ReportedDiagnostic(diagnostic, Severity: null);
            }
            else if (wanted is not ReportDiagnostic.Suppress)
            {
                yield return new ReportedDiagnostic(diagnostic, wanted switch
                {
                    ReportDiagnostic.Error => DiagnosticSeverity.Error,
                    ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
                    ReportDiagnostic.Info => DiagnosticSeverity.Info,
                    _ => DiagnosticSeverity.Hidden,
                });
            }
        }
    }

    public bool Equals(SeverityRules? other) => other is not null && (ReferenceEquals(this, other) || files.SequenceEqual(other.files));

    public override bool Equals(object? obj) => Equals(obj as SeverityRules);

    public override int GetHashCode() => files.Length;

    private ReportDiagnostic WantedFor(DiagnosticInfo diagnostic) =>
        diagnostic.FullPath.Length > 0 && rules.Value?.GetOptionsForSourcePath(diagnostic.FullPath).TreeOptions is { } options && options.TryGetValue(diagnostic.Descriptor.Code, out var wanted)
            ? wanted
            : ReportDiagnostic.Default;
}
