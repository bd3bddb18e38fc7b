namespace SpecLang.Compiler.Diagnostics;

/// <summary>Band 1: what cannot be read.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor Unexpected = Error("ALN1001", "{0} does not fit here; expected {1}");
    public static readonly DiagnosticDescriptor UnclosedText = Error("ALN1002", "this text has no closing quote; end it with `\"` on the same line, or write it between `\"\"\"`");
    public static readonly DiagnosticDescriptor UnclosedPattern = Error("ALN1003", "this pattern has no closing quote; end it with `\"` on the same line");
    public static readonly DiagnosticDescriptor UnclosedName = Error("ALN1004", "this name has no closing backtick; end it with a backtick on the same line");
    public static readonly DiagnosticDescriptor UnclosedBlockText = Error("ALN1005", "this text has no end; close it with `\"\"\"`");
    public static readonly DiagnosticDescriptor UnclosedComment = Error("ALN1006", "this comment has no end; close it with `*/`");
    public static readonly DiagnosticDescriptor InvalidCharacter = Error("ALN1007", "`{0}` is no part of the language{1}");
    public static readonly DiagnosticDescriptor InvalidEscape = Error("ALN1008", "`{0}` is no escape; use \\n \\t \\\" \\\\ or \\u{{1F600}}");
    public static readonly DiagnosticDescriptor InvalidFlag = Error("ALN1009", "`{0}` is no pattern flag; the flags are i, m and s, each once");
    public static readonly DiagnosticDescriptor InvalidPattern = Error("ALN1010", "{0}");
    public static readonly DiagnosticDescriptor NestedTooDeeply = Error("ALN1011", "this is nested more than {0} deep; split it with `define`");
    public static readonly DiagnosticDescriptor Stray = Error("ALN1012", "there is one `}}` too many {0}; remove it");
    public static readonly DiagnosticDescriptor NewerLanguage = Error("ALN1013", "this file is written for language version {0}; this compiler knows version 1, so use a newer SpecLang");
    public static readonly DiagnosticDescriptor InvalidNumber = Error("ALN1014", "`{0}` is no number; write digits, with `_` only between digits and `%` right behind them");
    public static readonly DiagnosticDescriptor ChainedComparison = Error("ALN1015", "comparisons do not chain; join two of them with `and`, or write `x in low .. high`");
    public static readonly DiagnosticDescriptor MissingOperand = Error("ALN1016", "`{0}` needs something behind it");
    public static readonly DiagnosticDescriptor UnclosedBlock = Error("ALN1017", "this `{0}` has no closing `{1}`");
    public static readonly DiagnosticDescriptor ReservedWord = Error("ALN1018", "`{0}` is a reserved word; write it between backticks to use it as a name, or between quotes to use it as a text");
    public static readonly DiagnosticDescriptor NotSupportedYet = Error("ALN1019", "`{0}` is part of the language but not supported yet by this version");
    public static readonly DiagnosticDescriptor WriteInstead = Error("ALN1020", "to say this, write {0}");

    private static DiagnosticDescriptor Error(string code, string format) => new(code, DiagnosticSeverity.Error, format);
}
