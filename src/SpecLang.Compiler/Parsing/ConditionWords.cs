using System.Collections.Immutable;

namespace SpecLang.Compiler.Parsing;

/// <summary>The words that stand in conditions elsewhere, with what is written here.</summary>
internal static class ConditionWords
{
    /// <summary>Words behind a value that name a test or an operator elsewhere.</summary>
    public static readonly ImmutableDictionary<string, string> Operators = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["does"] = "`not (… contains …)`",
        ["doesnt"] = "`not (… contains …)`",
        ["include"] = "`contains`",
        ["includes"] = "`contains`",
        ["contain"] = "`contains`",
        ["containing"] = "`contains`",
        ["has"] = "`contains`",
        ["mentions"] = "`contains`",
        ["equals"] = "`==`",
        ["equal"] = "`==`",
        ["eq"] = "`==`",
        ["like"] = "`contains` for words, or `matches r\"…\"` for a pattern",
        ["between"] = "`in … .. …`, with the two ends",
        ["startswith"] = "`starts with`",
        ["endswith"] = "`ends with`",
        ["elif"] = "`else if`",
        ["elseif"] = "`else if`",
        ["elsif"] = "`else if`",
        ["asks"] = "`contains`, and the words to look for",
        ["says"] = "`contains`, and the words to look for",
        ["talks"] = "`contains`, and the words to look for",
        ["names"] = "`contains`, and the words to look for",
        ["shows"] = "`contains`, and the words to look for",
        ["gives"] = "`contains`, and the words to look for",
        ["begins"] = "`starts with`",
        ["starting"] = "`starts with`",
        ["ending"] = "`ends with`",
        ["finishes"] = "`ends with`",
        ["exists"] = "`is present`",
        ["but"] = "`and`",
        ["plus"] = "`contains all [ … ]`",
        ["nor"] = "`or`, with one `not ( … )` around both",
        ["twice"] = "`count(…, …) >= 2`",
        ["xor"] = "`!=` between two conditions in parentheses",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words in front of an element that stand for a quantity.</summary>
    public static readonly ImmutableDictionary<string, string> Quantifiers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["every"] = "`all`",
        ["each"] = "`all`",
        ["forall"] = "`all`",
        ["foreach"] = "`all`",
        ["for"] = "`all`",
        ["exists"] = "`any`",
        ["exist"] = "`any`",
        ["some"] = "`any`",
        ["none"] = "`no`",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words behind `is` that stand for an operator.</summary>
    public static readonly ImmutableDictionary<string, string> Comparatives = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["under"] = "`<`",
        ["below"] = "`<`",
        ["less"] = "`<`",
        ["younger"] = "`<`",
        ["smaller"] = "`<`",
        ["shorter"] = "`<`",
        ["fewer"] = "`<`",
        ["before"] = "`<`",
        ["over"] = "`>`",
        ["above"] = "`>`",
        ["more"] = "`>`",
        ["greater"] = "`>`",
        ["older"] = "`>`",
        ["larger"] = "`>`",
        ["bigger"] = "`>`",
        ["longer"] = "`>`",
        ["after"] = "`>`",
        ["one"] = "`in [ … ]`",
        ["either"] = "`in [ … ]`",
        ["in"] = "`in`",
        ["between"] = "`in low .. high`",
        ["low"] = "a number to compare with, as in `< 0.2`",
        ["high"] = "a number to compare with, as in `>= 0.8`",
        ["known"] = "`is present`",
        ["given"] = "`is present`",
        ["set"] = "`is present`",
        ["there"] = "`is present`",
        ["provided"] = "`is present`",
        ["available"] = "`is present`",
        ["missing"] = "`is absent`",
        ["null"] = "`is absent`",
        ["none"] = "`is absent`",
        ["nothing"] = "`is absent`",
        ["unknown"] = "`is absent`",
        ["blank"] = "`is empty`",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of the language that people write in capitals.</summary>
    public static readonly ImmutableHashSet<string> Reserved = ImmutableHashSet.Create(
        StringComparer.Ordinal, "and", "or", "not", "implies", "if", "then", "else", "any", "all", "no", "at", "in", "is", "contains", "matches", "starts", "ends", "true", "false", "none");
}
