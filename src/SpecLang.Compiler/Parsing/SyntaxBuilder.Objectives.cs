using Antlr4.Runtime;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Parsing;

internal sealed partial class SyntaxBuilder
{
    private ObjectiveSyntax BuildObjective(AlignParser.ObjectiveContext context, string? documentation) => new(
        SpanOf(context),
        BuildName(context.name(), context),
        documentation,
        BuildQualifiedName(context.qualifiedName(), context),
        [.. context.objectiveClause().Select(BuildObjectiveClause).OfType<ObjectiveClauseSyntax>()]);

    private ObjectiveClauseSyntax? BuildObjectiveClause(AlignParser.ObjectiveClauseContext context) => context switch
    {
        AlignParser.GoalClauseContext clause => new GoalClauseSyntax(SpanOf(clause), BuildExpression(clause.expression(), clause), clause.MINIMIZE() is not null),
        AlignParser.SubjectClauseContext clause => new SubjectClauseSyntax(SpanOf(clause), [.. clause.qualifiedName().Select(n => BuildQualifiedName(n))]),
        AlignParser.ProxyClauseContext clause => new ProxyClauseSyntax(SpanOf(clause), BuildName(clause.name(), clause)),
        AlignParser.ObjectiveExpectContext clause when clause.expect()?.expectation() is { } expectation => new ExpectClauseSyntax(SpanOf(clause), BuildExpectation(expectation)),
        _ => null,
    };

    private ExpectationSyntax BuildExpectation(AlignParser.ExpectationContext context) => context switch
    {
        AlignParser.ExpectBoundContext e => new StatisticBoundSyntax(SpanOf(e), BuildStatistic(e.statistic(), e), ComparisonOf(e.comparison()), BuildNumber(e.number(), e), e.MINUS() is not null),
        AlignParser.ExpectStableContext e => new StableSyntax(SpanOf(e), BuildStatistic(e.statistic(), e), BuildNumber(e.number(), e)),
        AlignParser.ExpectSameDecisionContext e => new SameDecisionSyntax(SpanOf(e)),
        _ => new OtherExpectationSyntax(SpanOf(context)),
    };

    private StatisticSyntax BuildStatistic(AlignParser.StatisticContext? context, ParserRuleContext parent) => context is null
        ? new StatisticSyntax(MissingIn(parent, part: null), BuildName(context: null, parent), argument: null)
        : new StatisticSyntax(SpanOf(context), BuildName(context.name(), context), context.statisticArgument() is { } argument ? BuildArgument(argument) : null);

    private StatisticArgumentSyntax BuildArgument(AlignParser.StatisticArgumentContext context) => context switch
    {
        AlignParser.OutcomeArgumentContext a => new OutcomeArgumentSyntax(SpanOf(a), BuildName(a.name(), a), BuildQualifiedName(a.qualifiedName(), a)),
        AlignParser.CountArgumentContext a => new CountArgumentSyntax(SpanOf(a), BuildName(a.name(), a), BuildNumber(a.INTEGER(), a)),
        AlignParser.ExpressionArgumentContext a => new ExpressionArgumentSyntax(SpanOf(a), BuildExpression(a.expression(), a)),
        _ => new ExpressionArgumentSyntax(SpanOf(context), new MissingExpressionSyntax(SpanOf(context))),
    };
}
