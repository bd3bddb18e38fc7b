namespace SpecLang.Compiler.Diagnostics;

/// <summary>Band 1: what cannot be read.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor Unexpected = Error("ALN1001", "{0} does not fit here; expected {1}", "Something that does not fit");
    public static readonly DiagnosticDescriptor UnclosedText = Error("ALN1002", "this text has no closing quote; end it with `\"` on the same line, or write it between `\"\"\"`", "Text without its closing quote");
    public static readonly DiagnosticDescriptor UnclosedPattern = Error("ALN1003", "this pattern has no closing quote; end it with `\"` on the same line", "Pattern without its closing quote");
    public static readonly DiagnosticDescriptor UnclosedName = Error("ALN1004", "this name has no closing backtick; end it with a backtick on the same line", "Name without its closing backtick");
    public static readonly DiagnosticDescriptor UnclosedBlockText = Error("ALN1005", "this text has no end; close it with `\"\"\"`", "Block text without its end");
    public static readonly DiagnosticDescriptor UnclosedComment = Error("ALN1006", "this comment has no end; close it with `*/`", "Comment without its end");
    public static readonly DiagnosticDescriptor InvalidCharacter = Error("ALN1007", "`{0}` is not part of the language{1}", "Character that is not part of the language");
    public static readonly DiagnosticDescriptor InvalidEscape = Error("ALN1008", "`{0}` means nothing in a text; write `\\\\` for a backslash, or one of \\n (new line), \\t (tab), \\\" (quote) and \\u{{1F600}} (a character by its number)", "Unknown escape");
    public static readonly DiagnosticDescriptor InvalidFlag = Error("ALN1009", "`{0}` means nothing behind a pattern; only i (ignore case), m (^ and $ at each line) and s (the dot takes line ends) may stand there, each once", "Unknown pattern flag");
    public static readonly DiagnosticDescriptor InvalidPattern = Error("ALN1010", "{0}", "Pattern that cannot be used");
    public static readonly DiagnosticDescriptor NestedTooDeeply = Error("ALN1011", "this is nested more than {0} deep; split it with `define`", "Too much nesting");
    public static readonly DiagnosticDescriptor Stray = Error("ALN1012", "there is one `}}` too many {0}; remove it{1}", "One closing brace too many");
    public static readonly DiagnosticDescriptor NewerLanguage = Error("ALN1013", "this file is written for language version {0}; this compiler knows version 1, so use a newer SpecLang", "Newer language version");
    public static readonly DiagnosticDescriptor InvalidNumber = Error("ALN1014", "`{0}` is neither a number nor a name; a number is written with digits alone (`_` only between them, `%` right behind), and a name begins with a letter", "Number that cannot be read");
    public static readonly DiagnosticDescriptor ChainedComparison = Error("ALN1015", "comparisons can't follow one another; join two of them with `and`, or write `x in low .. high`", "Chained comparison");
    public static readonly DiagnosticDescriptor MissingOperand = Error("ALN1016", "`{0}` needs something behind it", "Missing value");
    public static readonly DiagnosticDescriptor UnclosedBlock = Error("ALN1017", "this `{0}` has no closing `{1}`", "Bracket without its end");
    public static readonly DiagnosticDescriptor ReservedWord = Error("ALN1018", "`{0}` is a reserved word; write it between backticks to use it as a name, or between quotes to use it as a text", "Reserved word");
    public static readonly DiagnosticDescriptor NotSupportedYet = Error("ALN1019", "`{0}` is part of the language but not supported yet by this version", "Not supported yet");
    public static readonly DiagnosticDescriptor WriteInstead = Error("ALN1020", "to say this, write {0}", "Said otherwise here");

    private static DiagnosticDescriptor Error(string code, string format, string title = "") => new(code, DiagnosticSeverity.Error, format, title);
}
