using System.Collections.Immutable;
using Antlr4.Runtime;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Parsing;

internal sealed partial class SyntaxBuilder
{
    private DeclarationSyntax? BuildDeclaration(AlignParser.DeclarationContext context)
    {
        var documentation = DocumentationBefore(context);
        return context.ChildCount == 0 ? null : context.GetChild(0) switch
        {
            AlignParser.RecordContext record => BuildRecord(record, documentation),
            AlignParser.ClassifierContext classifier => BuildClassifier(classifier, documentation),
            AlignParser.LexiconContext lexicon => BuildLexicon(lexicon, documentation),
            AlignParser.PatternContext pattern => new PatternSyntax(
                SpanOf(pattern),
                BuildName(pattern.name(0), pattern),
                documentation,
                BuildRegex(pattern.regex(), pattern),
                pattern.WHERE() is null ? null : BuildName(pattern.name(1), pattern)),
            AlignParser.DefinitionContext define => new DefineSyntax(
                SpanOf(define),
                BuildName(define.name(), define),
                documentation,
                BuildParameters(define.parameters()),
                define.type() is { } type ? BuildType(type, define) : null,
                BuildExpression(define.expression(), define)),
            AlignParser.ConstitutionContext constitution => BuildConstitution(constitution, documentation),
            AlignParser.MeasureContext measure => new MeasureSyntax(
                SpanOf(measure),
                BuildName(measure.name(), measure),
                documentation,
                BuildQualifiedName(measure.qualifiedName(), measure),
                BuildExpression(measure.expression(), measure)),
            AlignParser.EncoderContext later => Unsupported(later, later.name(), documentation),
            AlignParser.ConceptContext later => Unsupported(later, later.name(), documentation),
            AlignParser.ObjectiveContext objective => BuildObjective(objective, documentation),
            AlignParser.SuiteContext suite => BuildSuite(suite, documentation),
            AlignParser.ProbeContext probe => BuildProbe(probe, documentation),
            AlignParser.MonitorContext monitor => BuildMonitor(monitor, documentation),
            AlignParser.DatasetContext later => Unsupported(later, later.name(), documentation),
            _ => null,
        };
    }

    private static UnsupportedDeclarationSyntax Unsupported(ParserRuleContext context, AlignParser.NameContext? name, string? documentation) =>
        new(SpanOf(context), BuildName(name, context), documentation, context.Start.Text);

    private RecordSyntax BuildRecord(AlignParser.RecordContext context, string? documentation) => new(
        SpanOf(context),
        BuildName(context.name(0), context),
        documentation,
        context.PER() is null ? null : BuildName(context.name(1), context),
        [.. context.field().Select(BuildField)]);

    private FieldSyntax BuildField(AlignParser.FieldContext context) => new(
        SpanOf(context),
        BuildName(context.name(), context),
        BuildType(context.type(), context),
        [.. context.text().Select(t => BuildText(t, context))],
        context.constant() is { } constant ? BuildConstant(constant, context) : null,
        DocumentationBefore(context));

    private ClassifierSyntax BuildClassifier(AlignParser.ClassifierContext context, string? documentation)
    {
        var result = context.labels() is { } labels
            ? new LabelSetTypeSyntax(SpanOf(labels), BuildLabels(labels), isEach: true)
            : BuildType(context.type(), context);
        var options = context.options_()?.option().Select(o => new OptionSyntax(
            SpanOf(o),
            BuildName(o.name(), o),
            [.. o.optionValue().Select(v => BuildOptionValue(v))]));
        return new ClassifierSyntax(SpanOf(context), BuildName(context.name(), context), documentation, BuildParameters(context.parameters()), result, [.. options ?? []]);
    }

    private SyntaxNode BuildOptionValue(AlignParser.OptionValueContext context) => context.GetChild(0) switch
    {
        AlignParser.TextContext text => BuildText(text, context),
        AlignParser.NumberContext number => BuildNumber(number, context),
        _ => BuildName(context.name(), context),
    };

    private LexiconSyntax BuildLexicon(AlignParser.LexiconContext context, string? documentation)
    {
        var entries = ImmutableArray.CreateBuilder<TextSyntax>();
        var files = ImmutableArray.CreateBuilder<TextSyntax>();
        foreach (var item in context.lexiconItem())
        {
            switch (item)
            {
                case AlignParser.LexiconEntryContext entry:
                    entries.Add(BuildText(entry.text(), entry));
                    break;
                case AlignParser.LexiconFileContext file:
                    files.Add(BuildText(file.text(), file));
                    break;
                default:
                    break;
            }
        }

        return new LexiconSyntax(SpanOf(context), BuildName(context.name(), context), documentation, entries.ToImmutable(), files.ToImmutable());
    }

    private ImmutableArray<ParameterSyntax> BuildParameters(AlignParser.ParametersContext? context) => context is null
        ? []
        : [.. context.parameter().Select(p => new ParameterSyntax(SpanOf(p), BuildName(p.name(), p), BuildType(p.type(), p)))];

    private TypeSyntax BuildType(AlignParser.TypeContext? context, ParserRuleContext parent)
    {
        if (context is null || context.ChildCount == 0)
        {
            var name = BuildQualifiedName(context: null, parent);
            return new NamedTypeSyntax(name.Span, name);
        }

        TypeSyntax type = context.GetChild(0) switch
        {
            AlignParser.LabelSetContext set when set.labels() is { } labels => new LabelSetTypeSyntax(SpanOf(set), BuildLabels(labels), isEach: false),
            AlignParser.ListTypeContext list => new ListTypeSyntax(SpanOf(list), BuildType(list.type(), list)),
            AlignParser.QualifiedNameContext name => new NamedTypeSyntax(SpanOf(name), BuildQualifiedName(name)),
            _ => new NamedTypeSyntax(SpanOf(context), BuildQualifiedName(context: null, context)),
        };
        return context.QUESTION() is null ? type : new OptionalTypeSyntax(SpanOf(context), type);
    }

    private ImmutableArray<LabelSyntax> BuildLabels(AlignParser.LabelsContext context) => [.. context.label().Select(BuildLabel)];

    private LabelSyntax BuildLabel(AlignParser.LabelContext context) => new(
        SpanOf(context),
        context.text() is { } text ? BuildText(text, context).Value : BuildName(context.name(), context).Value);
}
