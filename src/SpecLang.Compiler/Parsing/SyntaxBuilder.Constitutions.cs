using System.Collections.Immutable;
using Antlr4.Runtime;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Parsing;

internal sealed partial class SyntaxBuilder
{
    private ConstitutionSyntax BuildConstitution(AlignParser.ConstitutionContext context, string? documentation) => new(
        SpanOf(context),
        BuildName(context.name(), context),
        documentation,
        BuildQualifiedName(context.qualifiedName(0), context),
        context.EXTENDS() is null ? null : BuildQualifiedName(context.qualifiedName(1), context),
        [.. context.constitutionItem().Select(BuildItem).OfType<ConstitutionItemSyntax>()]);

    private ConstitutionItemSyntax? BuildItem(AlignParser.ConstitutionItemContext context) => context switch
    {
        AlignParser.VersionItemContext item => new VersionSyntax(SpanOf(item), BuildText(item.text(), item)),
        AlignParser.TitleItemContext item => new TitleSyntax(SpanOf(item), BuildText(item.text(), item)),
        AlignParser.PriorityItemContext item => new PrioritySyntax(SpanOf(item), [.. item.name().Select(n => BuildName(n, item))]),
        AlignParser.BlockItemContext item => new BlockAtSyntax(SpanOf(item), BuildName(item.name(), item)),
        AlignParser.ConstitutionPrincipleContext item when item.principle() is { } principle => BuildPrinciple(principle),
        AlignParser.ConstitutionExampleContext item when item.example() is { } example => BuildExample(example),
        _ => null,
    };

    private PrincipleSyntax BuildPrinciple(AlignParser.PrincipleContext context) => new(
        SpanOf(context),
        BuildName(context.name(), context),
        [.. context.principleClause().Select(BuildClause).OfType<PrincipleClauseSyntax>()],
        context.LOCKED().Length > 0,
        context.OVERRIDE().Length > 0,
        DocumentationBefore(context));

    private PrincipleClauseSyntax? BuildClause(AlignParser.PrincipleClauseContext context) => context switch
    {
        AlignParser.SeverityClauseContext clause => new SeverityClauseSyntax(
            SpanOf(clause), BuildName(clause.name(), clause), clause.IF() is null ? null : BuildExpression(clause.expression(), clause)),
        AlignParser.WhenClauseContext clause => Condition(clause, ConditionKind.When, clause.expression()),
        AlignParser.UnlessClauseContext clause => Condition(clause, ConditionKind.Unless, clause.expression()),
        AlignParser.RequireClauseContext clause => Condition(clause, ConditionKind.Require, clause.expression()),
        AlignParser.ForbidClauseContext clause => Condition(clause, ConditionKind.Forbid, clause.expression()),
        AlignParser.EscalateClauseContext clause => Condition(clause, ConditionKind.Escalate, clause.expression()),
        AlignParser.OnErrorClauseContext clause => new OnErrorClauseSyntax(SpanOf(clause), BuildName(clause.name(), clause)),
        AlignParser.YieldsClauseContext clause => new YieldsClauseSyntax(SpanOf(clause), BuildNames(clause.names())),
        AlignParser.MessageClauseContext clause => new TemplateClauseSyntax(SpanOf(clause), BuildText(clause.text(), clause), TemplateKind.Message),
        AlignParser.CritiqueClauseContext clause => new TemplateClauseSyntax(SpanOf(clause), BuildText(clause.text(), clause), TemplateKind.Critique),
        AlignParser.ReviseClauseContext clause => new TemplateClauseSyntax(SpanOf(clause), BuildText(clause.text(), clause), TemplateKind.Revise),
        AlignParser.CitesClauseContext clause => new CitesClauseSyntax(SpanOf(clause), [.. clause.text().Select(t => BuildText(t, clause))]),
        AlignParser.TagsClauseContext clause => new TagsClauseSyntax(SpanOf(clause), [.. clause.label().Select(BuildLabel)]),
        AlignParser.RedactClauseContext clause => new RedactClauseSyntax(SpanOf(clause)),
        _ => null,
    };

    private ConditionClauseSyntax Condition(AlignParser.PrincipleClauseContext context, ConditionKind kind, AlignParser.ExpressionContext? expression) =>
        new(SpanOf(context), BuildExpression(expression, context), kind);

    private static ImmutableArray<NameSyntax> BuildNames(AlignParser.NamesContext? context) =>
        context is null ? [] : [.. context.name().Select(n => BuildName(n, context))];

    private ExampleSyntax? BuildExample(AlignParser.ExampleContext context)
    {
        if (context.outcome() is not { } outcome)
        {
            return null;
        }

        var givens = ImmutableArray.CreateBuilder<GivenSyntax>();
        var members = ImmutableArray.CreateBuilder<MemberSyntax>();
        foreach (var item in context.exampleItem())
        {
            switch (item)
            {
                case AlignParser.GivenValueContext given:
                    givens.Add(new GivenSyntax(SpanOf(given), BuildQualifiedName(given.qualifiedName(), given), BuildConstant(given.constant(), given)));
                    break;
                case AlignParser.GivenFailureContext given:
                    givens.Add(new GivenSyntax(SpanOf(given), BuildQualifiedName(given.qualifiedName(), given), value: null));
                    break;
                case AlignParser.ExampleFieldContext field when field.member() is { } member:
                    members.Add(BuildMember(member));
                    break;
                default:
                    break;
            }
        }

        return new ExampleSyntax(
            SpanOf(context),
            BuildText(context.text(0), context),
            BuildOutcome(outcome),
            context.TODO() is null ? null : BuildText(context.text(1), context),
            givens.ToImmutable(),
            members.ToImmutable());
    }

    private static OutcomeSyntax BuildOutcome(AlignParser.OutcomeContext context) => context switch
    {
        AlignParser.ViolatesOutcomeContext o => new OutcomeSyntax(SpanOf(o), BuildNames(o.names()), OutcomeKind.Violates),
        AlignParser.EscalatesOutcomeContext o => new OutcomeSyntax(SpanOf(o), OptionalName(o.name(), o), OutcomeKind.Escalates),
        AlignParser.NotApplicableOutcomeContext o => new OutcomeSyntax(SpanOf(o), BuildNames(o.names()), OutcomeKind.NotApplicable),
        AlignParser.CompliesOutcomeContext o => new OutcomeSyntax(SpanOf(o), OptionalName(o.name(), o), OutcomeKind.Complies),
        _ => new OutcomeSyntax(SpanOf(context), [], OutcomeKind.Complies),
    };

    private static ImmutableArray<NameSyntax> OptionalName(AlignParser.NameContext? name, ParserRuleContext parent) => name is null ? [] : [BuildName(name, parent)];

    private MemberSyntax BuildMember(AlignParser.MemberContext context) =>
        new(SpanOf(context), BuildName(context.name(), context), BuildConstant(context.constant(), context));

    private ConstantSyntax BuildConstant(AlignParser.ConstantContext? context, ParserRuleContext parent) => context switch
    {
        AlignParser.NumberConstantContext c => new NumberConstantSyntax(SpanOf(c), BuildNumber(c.number(), c), c.MINUS() is not null),
        AlignParser.TextConstantContext c => new TextConstantSyntax(SpanOf(c), BuildText(c.text(), c)),
        AlignParser.BoolConstantContext c => new BoolConstantSyntax(SpanOf(c), c.TRUE() is not null),
        AlignParser.LabelConstantContext c => new LabelConstantSyntax(SpanOf(c), BuildName(c.name(), c)),
        AlignParser.ListConstantContext c => new ListConstantSyntax(SpanOf(c), [.. c.constant().Select(i => BuildConstant(i, c))]),
        AlignParser.RecordConstantContext c => new RecordConstantSyntax(SpanOf(c), [.. c.member().Select(BuildMember)]),
        AlignParser.NoneConstantContext c => new NoneConstantSyntax(SpanOf(c)),
        _ => new NoneConstantSyntax(context is null ? SpanOf(parent) : SpanOf(context)),
    };
}
