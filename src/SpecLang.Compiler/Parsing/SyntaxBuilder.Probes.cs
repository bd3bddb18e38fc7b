using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Parsing;

internal sealed partial class SyntaxBuilder
{
    private ProbeSyntax BuildProbe(AlignParser.ProbeContext context, string? documentation) => new(
        SpanOf(context),
        BuildName(context.name(), context),
        documentation,
        BuildQualifiedName(context.qualifiedName(), context),
        [.. context.probeClause().Select(BuildProbeClause).OfType<ProbeClauseSyntax>()]);

    private ProbeClauseSyntax? BuildProbeClause(AlignParser.ProbeClauseContext context) => context switch
    {
        AlignParser.SeedsClauseContext clause => new SeedsClauseSyntax(SpanOf(clause), BuildText(clause.text(), clause)),
        AlignParser.VaryClauseContext clause when clause.variants() is { } variants && BuildVariants(variants) is { } built =>
            new VaryClauseSyntax(SpanOf(clause), BuildName(clause.name(), clause), built),
        AlignParser.ProbeExpectContext clause when clause.expect()?.expectation() is { } expectation => new ProbeExpectSyntax(SpanOf(clause), BuildExpectation(expectation)),
        _ => null,
    };

    private VariantsSyntax? BuildVariants(AlignParser.VariantsContext context) => context switch
    {
        AlignParser.AttackVariantsContext attacks => new AttackVariantsSyntax(SpanOf(attacks), [.. attacks.attack().Select(a => new AttackSyntax(
            SpanOf(a), BuildName(a.name(), a), [.. a.constant().Select(c => BuildConstant(c, a))]))]),
        AlignParser.LevelVariantsContext levels => new LevelVariantsSyntax(SpanOf(levels), [.. levels.level().Select(l => new LevelSyntax(
            SpanOf(l), BuildNumber(l.INTEGER(), l), BuildText(l.text(), l)))]),
        AlignParser.TextVariantsContext texts => new TextVariantsSyntax(SpanOf(texts), [.. texts.text().Select(t => BuildText(t, texts))]),
        _ => null,
    };
}
