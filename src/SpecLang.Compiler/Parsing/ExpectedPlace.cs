using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Queries;

namespace SpecLang.Compiler.Parsing;

/// <summary>What kind of name or text a rule of the grammar wants, by the rules around it and the words before.</summary>
internal static class ExpectedPlace
{
    /// <param name="frame">The rule that has the name, and those around it.</param>
    /// <param name="before">The type of the word before.</param>
    public static NamePlace OfName(GrammarFrame? frame, int before) => frame?.Rule switch
    {
        AlignParser.RULE_primary => NamePlace.Value,
        AlignParser.RULE_selector => NamePlace.Member,
        AlignParser.RULE_qualifiedName => OfQualified(frame.Outer, before),
        AlignParser.RULE_principleClause when before == AlignLexer.SEVERITY => NamePlace.Severity,
        AlignParser.RULE_principleClause when before == AlignLexer.ERROR => NamePlace.ErrorOutcome,
        AlignParser.RULE_constitutionItem when before == AlignLexer.AT => NamePlace.Severity,
        AlignParser.RULE_names or AlignParser.RULE_outcome or AlignParser.RULE_constitutionItem => NamePlace.Principle,
        AlignParser.RULE_member => NamePlace.Field,
        AlignParser.RULE_field => NamePlace.NewField,
        AlignParser.RULE_objectiveClause or AlignParser.RULE_probeClause => NamePlace.FieldName,
        AlignParser.RULE_attack => NamePlace.Attack,
        AlignParser.RULE_option => NamePlace.OptionName,
        AlignParser.RULE_optionValue => NamePlace.OptionValue,
        AlignParser.RULE_constant => NamePlace.Constant,
        AlignParser.RULE_source => NamePlace.Variable,
        AlignParser.RULE_statistic => NamePlace.Statistic,
        AlignParser.RULE_statisticArgument => NamePlace.StatisticArgument,
        AlignParser.RULE_pattern when before == AlignLexer.WHERE => NamePlace.Checksum,
        AlignParser.RULE_record when before == AlignLexer.PER => NamePlace.Role,
        _ => NamePlace.New,
    };

    /// <param name="frame">The rule that has the text, and those around it.</param>
    /// <param name="before">The type of the word before.</param>
    public static TextPlace OfText(GrammarFrame? frame, int before) => frame?.Rule switch
    {
        AlignParser.RULE_import_ => TextPlace.Import,
        AlignParser.RULE_lexiconItem when before == AlignLexer.FROM => TextPlace.LexiconFile,
        AlignParser.RULE_optionValue => TextPlace.Option,
        AlignParser.RULE_field => TextPlace.DataPath,
        AlignParser.RULE_principleClause when before is AlignLexer.MESSAGE or AlignLexer.CRITIQUE or AlignLexer.REVISE => TextPlace.Template,
        AlignParser.RULE_principleClause => TextPlace.Citation,
        AlignParser.RULE_suiteClause or AlignParser.RULE_probeClause when before == AlignLexer.FROM => TextPlace.RecordFile,
        AlignParser.RULE_variants or AlignParser.RULE_level => TextPlace.Template,
        _ => TextPlace.Other,
    };

    private static NamePlace OfQualified(GrammarFrame? outer, int before) => (outer?.Rule, before) switch
    {
        (_, AlignLexer.DOT) => NamePlace.Imported,
        (AlignParser.RULE_type, _) => NamePlace.Type,
        (AlignParser.RULE_exampleItem, _) => NamePlace.Classifier,
        (AlignParser.RULE_statisticArgument, _) => NamePlace.Principle,
        (AlignParser.RULE_objectiveClause, _) => NamePlace.Constitution,
        (_, AlignLexer.OVER) => NamePlace.Record,
        (_, AlignLexer.EXTENDS or AlignLexer.FOR) => NamePlace.Constitution,
        _ => NamePlace.New,
    };
}
