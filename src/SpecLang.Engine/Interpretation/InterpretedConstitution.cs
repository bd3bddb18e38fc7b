using System.Collections.Immutable;
using SpecLang.Compiler.Provenance;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Runtime;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;
using ErrorOutcome = SpecLang.Runtime.Evaluation.ErrorOutcome;

namespace SpecLang.Engine.Interpretation;

/// <summary>What of a constitution is the same for every record, from its declaration.</summary>
internal static class InterpretedConstitution
{
    public static ConstitutionInfo Describe(ConstitutionSymbol constitution, RecordSymbol record, ImmutableArray<ClassifierSymbol> classifiers)
    {
        var rules = new WrittenRules();
        return new ConstitutionInfo
        {
            Name = constitution.Name,
            Version = constitution.Version,
            Title = constitution.Title,
            BlockAt = (Severity)constitution.BlockAt,
            Classifiers = [.. classifiers.Select(Describe)],
            Fields = [.. record.Fields.Select(f => f.Name)],
            IsPerAssistantMessage = record.IsPerAssistantMessage,
            Rules = Describe(rules.Of(constitution)),
            Principles = [.. constitution.Principles.Select(p => Describe(constitution, p) with { Rules = Describe(rules.Of(p)) })],
            Measures = [.. constitution.Measures.Select(m => new MeasureInfo { Name = m.Name, IsScore = m.Type == AlignType.Score, Documentation = m.Documentation })],
        };
    }

    /// <summary>The principles that go before one, directly or through others.</summary>
    public static IReadOnlySet<PrincipleSymbol> Above(ConstitutionSymbol constitution, PrincipleSymbol principle)
    {
        var above = new HashSet<PrincipleSymbol>();
        var isComplete = false;
        while (!isComplete)
        {
            var more = constitution.Priorities.Where(p => ReferenceEquals(p.Lower, principle) || above.Contains(p.Lower)).Select(p => p.Higher).ToList();
            isComplete = more.TrueForAll(above.Contains);
            above.UnionWith(more);
        }

        return above;
    }

    private static ImmutableArray<RuleInfo> Describe(ImmutableArray<WrittenRule> rules) =>
        [.. rules.Select(r => new RuleInfo(r.Text, r.File, r.Line, [.. r.Reads.Select(d => new DeclarationInfo(d.Kind, d.Name, d.File, d.Line, d.Fingerprint))]))];

    private static PrincipleInfo Describe(ConstitutionSymbol constitution, PrincipleSymbol principle) => new()
    {
        Name = principle.Name,
        Severity = (Severity)principle.Severity,
        OnError = (ErrorOutcome)principle.OnError,
        RedactsEvidence = principle.RedactsEvidence,
        YieldsTo = [.. principle.YieldsTo.Select(p => constitution.Principles.IndexOf(p))],
        OutrankedBy = [.. Above(constitution, principle).Select(p => constitution.Principles.IndexOf(p)).Order()],
        Documentation = principle.Documentation,
        Citations = principle.Citations,
        Tags = principle.Tags,
        Critique = AsWritten(principle, TemplateKind.Critique),
        Revise = AsWritten(principle, TemplateKind.Revise),
    };

    private static string? AsWritten(PrincipleSymbol principle, TemplateKind kind) =>
        principle.Syntax.Clauses.OfType<TemplateClauseSyntax>().FirstOrDefault(c => c.Kind == kind)?.Text.Value;

    private static ClassifierDescriptor Describe(ClassifierSymbol classifier) => new()
    {
        Name = classifier.Name,
        Kind = (ClassifierKind)classifier.ResultKind,
        Parameters = classifier.Parameters,
        Labels = classifier.Labels?.Labels ?? [],
        ModelLabels = classifier.Options.ModelLabels,
        Model = classifier.Options.Model ?? "",
        Sha256 = classifier.Options.Sha256,
        Tokenizer = classifier.Options.Tokenizer,
        MaxTokens = classifier.Options.MaxTokens,
        Overflow = classifier.Options.Overflow is { } overflow ? Enum.Parse<OverflowMode>(overflow, ignoreCase: true) : OverflowMode.Truncate,
        Inputs = classifier.Options.Inputs,
        Output = classifier.Options.Output,
        Activation = classifier.Options.Activation,
        Template = classifier.Options.Template,
        DeclaredAt = classifier.DeclaredAt,
    };
}
