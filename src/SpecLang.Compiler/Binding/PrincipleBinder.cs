using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.References;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds the clauses of one principle.</summary>
internal sealed class PrincipleBinder(NameLookup names, ISpecFiles files, ConstitutionSymbol constitution, RecordSymbol record, ExpressionBinder expressions)
{
    private DiagnosticBag Diagnostics => names.Diagnostics;

    public void Bind(PrincipleSymbol principle)
    {
        var syntax = principle.Syntax;
        ReportRepeated(syntax);
        BindConditions(principle);
        BindSeverities(principle);
        principle.YieldsTo = [.. syntax.Clauses.OfType<YieldsClauseSyntax>().SelectMany(c => c.Names).Select(n => BindYield(principle, n)).OfType<PrincipleSymbol>().Distinct()];
        principle.OnError = syntax.Clauses.OfType<OnErrorClauseSyntax>().Select(c => Words.BindErrorOutcome(c.Outcome, Diagnostics)).FirstOrDefault() ?? ErrorOutcome.Undetermined;
        principle.RedactsEvidence = syntax.Clauses.OfType<RedactClauseSyntax>().Any();
        principle.Citations = [.. syntax.Clauses.OfType<CitesClauseSyntax>().SelectMany(c => c.Citations).Select(CheckCitation)];
        principle.Tags = [.. syntax.Clauses.OfType<TagsClauseSyntax>().SelectMany(c => c.Tags).Select(t => t.Value)];

        var evidence = principle.Clauses.IsEmpty || principle.Clauses.Any(c => CanShowEvidence(c)) ? TemplateEvidence.Shown : TemplateEvidence.AlwaysEmpty;
        principle.Message = BindTemplate(syntax, TemplateKind.Message, evidence);
        principle.Critique = BindTemplate(syntax, TemplateKind.Critique, evidence);
        principle.Revise = BindTemplate(syntax, TemplateKind.Revise, evidence);
    }

    private static bool CanShowEvidence(BoundClause clause) => clause.Condition.Type.IsError || clause.Kind switch
    {
        ConditionKind.Require => EvidenceAnalysis.IsPossible(clause.Condition, truth: false),
        ConditionKind.Forbid => EvidenceAnalysis.IsPossible(clause.Condition, truth: true),
        _ => false,
    };

    private void ReportRepeated(PrincipleSyntax syntax)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in syntax.Clauses)
        {
            var kind = clause switch
            {
                OnErrorClauseSyntax => "on error",
                RedactClauseSyntax => "redact evidence",
                TemplateClauseSyntax { Kind: TemplateKind.Message } => "message",
                TemplateClauseSyntax { Kind: TemplateKind.Critique } => "critique",
                TemplateClauseSyntax { Kind: TemplateKind.Revise } => "revise",
                SeverityClauseSyntax { Condition: null } => "severity",
                _ => null,
            };
            if (kind is not null && !seen.Add(kind))
            {
                Diagnostics.Report(NameDiagnostics.RepeatedClause, clause.Span, kind, clause is SeverityClauseSyntax ? ", or say with `if` when the other counts" : "");
            }
        }
    }

    /// <summary>
    /// What a <c>when</c> says is there is there in the clauses behind it; <c>escalate when</c> and <c>severity … if</c> stand apart from
    /// <c>when</c> and know nothing of it.
    /// </summary>
    private void BindConditions(PrincipleSymbol principle)
    {
        var clauses = ImmutableArray.CreateBuilder<BoundClause>();
        var scope = Scope.Empty;
        var whens = principle.Syntax.Clauses.OfType<ConditionClauseSyntax>().Where(c => c.Kind == ConditionKind.When);
        var others = principle.Syntax.Clauses.OfType<ConditionClauseSyntax>().Where(c => c.Kind != ConditionKind.When);
        foreach (var clause in whens.Concat(others))
        {
            var condition = expressions.BindCondition(clause.Condition, clause.Kind == ConditionKind.Escalate ? Scope.Empty : scope);
            clauses.Add(new BoundClause(clause, clause.Kind, condition));
            if (clause.Kind == ConditionKind.When)
            {
                scope = scope.Knowing(PresenceFacts.WhenTrue(condition));
            }
        }

        principle.Clauses = clauses.ToImmutable();
        if (!clauses.Any(c => c.Kind is ConditionKind.Require or ConditionKind.Forbid))
        {
            Diagnostics.Report(NameDiagnostics.NoBody, principle.Syntax.Name.Span, principle.Name);
        }
    }

    private void BindSeverities(PrincipleSymbol principle)
    {
        var conditional = ImmutableArray.CreateBuilder<ConditionalSeverity>();
        foreach (var clause in principle.Syntax.Clauses.OfType<SeverityClauseSyntax>())
        {
            var severity = Words.BindSeverity(clause.Severity, Diagnostics);
            if (clause.Condition is null)
            {
                principle.Severity = severity ?? principle.Severity;
                principle.HasStatedSeverity = true;
                continue;
            }

            var condition = expressions.BindCondition(clause.Condition, Scope.Empty);
            if (severity is { } known && !condition.Type.IsError)
            {
                conditional.Add(new ConditionalSeverity(clause, known, condition));
            }
        }

        principle.ConditionalSeverities = conditional.ToImmutable();
    }

    private PrincipleSymbol? BindYield(PrincipleSymbol principle, NameSyntax name)
    {
        var other = Words.BindPrinciple(name, constitution, names);
        if (!ReferenceEquals(other, principle))
        {
            return other;
        }

        Diagnostics.Report(NameDiagnostics.SelfReference, name.Span, principle.Name, "yield to");
        return null;
    }

    private BoundTemplate? BindTemplate(PrincipleSyntax syntax, TemplateKind kind, TemplateEvidence evidence) =>
        syntax.Clauses.OfType<TemplateClauseSyntax>().FirstOrDefault(c => c.Kind == kind) is { } clause
            ? new TemplateBinder(record, names).Bind(clause.Text, evidence)
            : null;

    /// <summary>A citation of a local Markdown file must lead to a heading that exists; any other is taken as it is.</summary>
    private string CheckCitation(TextSyntax citation)
    {
        if (Citation.FileOf(citation.Value) is not { } file)
        {
            return citation.Value;
        }

        if (SpecPath.Resolve(names.Module.Path, file) is not { } path)
        {
            Diagnostics.Report(FileDiagnostics.OutsideRoot, citation.Span, file);
            return citation.Value;
        }

        var content = files.Read(path);
        if (content.Text is not { } text)
        {
            Diagnostics.Report(FileDiagnostics.CitationNotFound, citation.Span, file, content.Problem ?? "it can't be read");
            return citation.Value;
        }

        var anchor = Citation.AnchorOf(citation.Value);
        var anchors = MarkdownAnchors.Of(text);
        if (anchor is not null && !anchors.Contains(anchor))
        {
            var near = NearestName.Suggest(anchor, anchors);
            IEnumerable<DiagnosticFix> fixes = near.Name is { } name ? [DiagnosticFix.Replace(citation.Span, WrittenText.Of(file + "#" + name))] : [];
            Diagnostics.Report(NameDiagnostics.UnknownCitation, citation.Span, fixes, file, anchor, near);
        }

        return citation.Value;
    }
}
