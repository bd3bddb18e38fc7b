using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Binds an example: its record against the constitution's, and what classifiers are taken to answer.</summary>
internal sealed class ExampleBinder(NameLookup names, ConstitutionSymbol constitution, RecordSymbol record)
{
    private readonly ConstantBinder constants = new(names);

    public BoundExample? Bind(ExampleSyntax syntax)
    {
        var principles = syntax.Outcome.Names.Select(n => Words.BindPrinciple(n, constitution, names)).ToList();
        var givens = syntax.Givens.Select(BindGiven).ToList();
        var value = constants.BindRecord(syntax.Members, record, syntax.Name.Span);
        if (value is null || principles.Contains(null) || givens.Contains(null))
        {
            return null;
        }

        return new BoundExample(
            syntax, syntax.Name.Value, syntax.Outcome.Kind, [.. principles.OfType<PrincipleSymbol>()], syntax.Todo?.Value, value, [.. givens.OfType<BoundGiven>()]);
    }

    private BoundGiven? BindGiven(GivenSyntax syntax)
    {
        var written = string.Join(".", syntax.Classifier.Names.Select(n => n.Value));
        switch (names.FindQualified(syntax.Classifier.Names))
        {
            case ClassifierSymbol classifier when syntax.Value is null:
                return new BoundGiven(classifier, []);
            case ClassifierSymbol classifier:
                return BindValue(classifier, syntax.Value) is { } values ? new BoundGiven(classifier, values) : null;
            case { } other:
                names.Diagnostics.Report(NameDiagnostics.WrongKind, syntax.Classifier.Span, written, other.Kind, "a classifier");
                return null;
            default:
                if (syntax.Classifier.Names.Length == 2 && names.Find(syntax.Classifier.Names[0].Value, syntax.Classifier.Span) is ClassifierSymbol { Labels: not null } labelled)
                {
                    names.Diagnostics.Report(SyntaxDiagnostics.WriteInstead, syntax.Classifier.Span, "`given " + labelled.Name + " = { " + syntax.Classifier.Names[1].Value + ": 0.5 }`");
                    return null;
                }

                if (written.Length > 0)
                {
                    names.ReportUnknown(NameDiagnostics.UnknownName, syntax.Classifier.Names, syntax.Classifier.Span, NearestName.Suggest(written, names.KnownNames<ClassifierSymbol>()), written);
                }

                return null;
        }
    }

    private ImmutableArray<double>? BindValue(ClassifierSymbol classifier, ConstantSyntax syntax)
    {
        if (classifier.Labels is not { } labels)
        {
            return constants.Bind(syntax, classifier.Type) is ConstantValue.Number number ? [number.Value] : null;
        }

        if (syntax is RecordConstantSyntax record)
        {
            return BindLabelScores(labels, record);
        }

        // A label means score 1 for it, and 0 for the others.
        return constants.Bind(syntax, labels) is ConstantValue.Label label
            ? [.. labels.Labels.Select(l => string.Equals(l, label.Value, StringComparison.Ordinal) ? 1.0 : 0.0)]
            : null;
    }

    private ImmutableArray<double>? BindLabelScores(LabelSetType labels, RecordConstantSyntax syntax)
    {
        var scores = new double[labels.Labels.Length];
        foreach (var member in syntax.Members)
        {
            var index = labels.Labels.IndexOf(member.Name.Value);
            if (index < 0)
            {
                names.Diagnostics.Report(
                    NameDiagnostics.UnknownLabel, member.Name.Span, NearestName.Suggest(member.Name.Value, labels.Labels), member.Name.Value, string.Join(", ", labels.Labels));
                return null;
            }

            if (constants.Bind(member.Value, AlignType.Score) is not ConstantValue.Number score)
            {
                return null;
            }

            scores[index] = score.Value;
        }

        return [.. scores];
    }
}
