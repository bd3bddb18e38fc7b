using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Parsing;

internal sealed partial class SyntaxBuilder
{
    private SuiteSyntax BuildSuite(AlignParser.SuiteContext context, string? documentation) => new(
        SpanOf(context),
        BuildName(context.name(), context),
        documentation,
        BuildQualifiedName(context.qualifiedName(), context),
        [.. context.suiteClause().Select(BuildSuiteClause).OfType<SuiteClauseSyntax>()]);

    private SuiteClauseSyntax? BuildSuiteClause(AlignParser.SuiteClauseContext context) => context switch
    {
        AlignParser.CasesClauseContext clause => new CasesClauseSyntax(SpanOf(clause), BuildText(clause.text(), clause)),
        AlignParser.SnapshotClauseContext clause => new SnapshotClauseSyntax(SpanOf(clause), BuildText(clause.text(), clause)),
        AlignParser.SuiteExpectContext clause when clause.expect()?.expectation() is { } expectation => new SuiteExpectSyntax(SpanOf(clause), BuildExpectation(expectation)),
        _ => null,
    };
}
