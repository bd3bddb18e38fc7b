using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Parsing;

internal sealed partial class SyntaxBuilder
{
    private MonitorSyntax BuildMonitor(AlignParser.MonitorContext context, string? documentation) => new(
        SpanOf(context),
        BuildName(context.name(), context),
        documentation,
        BuildQualifiedName(context.qualifiedName(), context),
        [.. context.monitorClause().Select(BuildMonitorClause).OfType<MonitorClauseSyntax>()]);

    private MonitorClauseSyntax? BuildMonitorClause(AlignParser.MonitorClauseContext context) => context switch
    {
        AlignParser.BaselineClauseContext clause => new BaselineClauseSyntax(SpanOf(clause), BuildText(clause.text(), clause)),
        AlignParser.MonitorExpectContext clause when clause.expect()?.expectation() is { } expectation => new MonitorExpectSyntax(SpanOf(clause), BuildExpectation(expectation)),
        _ => null,
    };
}
