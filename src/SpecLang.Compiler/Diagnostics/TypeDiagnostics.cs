namespace SpecLang.Compiler.Diagnostics;

/// <summary>Band 3: types.</summary>
public static class TypeDiagnostics
{
    public static readonly DiagnosticDescriptor Mismatch = Error("ALN3001", "{0} is needed here, but this is {1}", "Wrong type");
    public static readonly DiagnosticDescriptor MayBeMissing = Error("ALN3002", "this may be missing; say what then, with `?? value`, or ask `is present` before, with `and` or in a `when`", "Value that may be missing");
    public static readonly DiagnosticDescriptor NotComparable = Error("ALN3003", "{0} and {1} can't be compared with `{2}`", "Values that cannot be compared");
    public static readonly DiagnosticDescriptor ScoreOutOfRange = Error("ALN3004", "a score lies between 0 and 1, so it is never compared with {0}{1}", "Score outside 0 to 1");
    public static readonly DiagnosticDescriptor WrongArity = Error("ALN3005", "`{0}` takes {1}, but {2} given", "Wrong number of values");
    public static readonly DiagnosticDescriptor TextIsNoCondition = Error("ALN3006", "this alone is no condition; to ask for {1} of several, write `contains {1} [{0}]`", "Text where a condition is due");
    public static readonly DiagnosticDescriptor NotAMatcher = Error("ALN3007", "a text, lexicon, pattern or list of these is needed here, but this is {0}", "Nothing to search for");
    public static readonly DiagnosticDescriptor InvalidEntry = Error("ALN3008", "{0}", "Entry that cannot be used");
    public static readonly DiagnosticDescriptor AnchorOfOtherList = Error("ALN3009", "`{0} {1}` asks for places in one list, but `{1}` is no element of the list that this goes through", "Place in another list");
    public static readonly DiagnosticDescriptor PatternAtEdge = Error("ALN3010", "`{0}` takes texts and lexicons; for a pattern, write `matches` with `^` or `$`", "Pattern at an edge");
    public static readonly DiagnosticDescriptor MatchesNeedsPattern = Error("ALN3011", "`matches` takes a pattern, such as r\"…\"; for words, write `contains`", "Text where a pattern is due");
    public static readonly DiagnosticDescriptor EachOfNeedsLabel = Error("ALN3012", "`{0}` gives one score a label; name the label, as in `{0}(…).{1}`", "Classifier without its label");
    public static readonly DiagnosticDescriptor EmptyList = Error("ALN3013", "this list is empty, so nothing is ever found; write at least one entry", "Empty list");
    public static readonly DiagnosticDescriptor MixedList = Error("ALN3014", "the entries of a list need one type, but here are {0} and {1}", "List of several types");
    public static readonly DiagnosticDescriptor NoneIsNoValue = Error("ALN3015", "`none` is no value to compare with; write `is absent` or `is present`", "Comparison with nothing");
    public static readonly DiagnosticDescriptor NumberTooLarge = Error("ALN3016", "`{0}` is too large for `{1}`", "Number that is too large");
    public static readonly DiagnosticDescriptor TextExpected = Error("ALN3017", "a classifier takes texts; parameter `{0}` is {1}", "Classifier of something else than text");
    public static readonly DiagnosticDescriptor TooLarge = Error("ALN3018", "`{0}` grows to more than {1} parts when its definitions are put in; make it smaller", "Rule that grows too large");
    public static readonly DiagnosticDescriptor InvalidPath = Error("ALN3019", "`{0}` is not a path into a record: {1}", "Path that cannot be read");
    public static readonly DiagnosticDescriptor NotPrintable = Error("ALN3020", "`{{{0}}}` is {1}, which can't be shown in a text", "Value that cannot be shown");
    public static readonly DiagnosticDescriptor DefinitionTooDeep = Error("ALN3060", "with all that it calls, `{0}` is more than {1} parts deep; bring some of these definitions together", "Definitions nested too deeply");
    public static readonly DiagnosticDescriptor PrincipleOutsideConstitution = Error("ALN3061", "`{0}` asks for a principle, so it fits only into a constitution's own clauses", "Principle asked for outside of a constitution");

    private static DiagnosticDescriptor Error(string code, string format, string title = "") => new(code, DiagnosticSeverity.Error, format, title);
}
