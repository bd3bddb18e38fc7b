namespace SpecLang.Compiler.Diagnostics;

/// <summary>Band 4: what is allowed and looks like a mistake. What is said of a principle holds wherever no classifier fails.</summary>
public static class LintDiagnostics
{
    public static readonly DiagnosticDescriptor NeverApplies = Warning("ALN4001", "principle `{0}` never applies: {1}", "Principle that never applies");
    public static readonly DiagnosticDescriptor ChangesNothing = Warning("ALN4002", "{0}, so it changes nothing; remove it, or correct it", "Condition that changes nothing");
    public static readonly DiagnosticDescriptor NeverViolated = Warning("ALN4003", "nothing can violate `{0}`: what it asks for holds of every record that it applies to; correct it, or remove it", "Principle that nothing can violate");
    public static readonly DiagnosticDescriptor AlwaysViolated = Warning("ALN4004", "every record that `{0}` applies to violates it: {1}; correct it", "Principle that is always violated");
    public static readonly DiagnosticDescriptor Implied = Warning("ALN4005", "whatever violates `{0}` violates `{1}` too, which weighs as much; remove `{0}`, or make it say more", "Principle that another one implies");
    public static readonly DiagnosticDescriptor UnusedDeclaration = Warning("ALN4006", "{0} `{1}` is never used; use it, or remove it", "Unused declaration");
    public static readonly DiagnosticDescriptor UnusedImport = Warning("ALN4007", "nothing from `{0}` is used; remove the import", "Unused import");
    public static readonly DiagnosticDescriptor NeverEscalates = Warning("ALN4008", "this `escalate when` never holds, so `{0}` escalates only where a classifier fails; correct it, or remove it", "Escalation that never happens");
    public static readonly DiagnosticDescriptor ContainedEntry = Warning("ALN4009", "`{0}` is found only where `{1}` is found too; remove the longer one{2}", "Entry that contains another");
    public static readonly DiagnosticDescriptor NotNormalized = Warning("ALN4010", "`{0}` is written with separate accents (it is not in Unicode's normal form C), so it looks like another word that it is not; write it again{1}", "Entry not in normal form");
    public static readonly DiagnosticDescriptor MatchesNothing = Warning("ALN4011", "this pattern also matches nothing at all, so it is found in every text; make some part of it obligatory", "Pattern that matches the empty text");
    public static readonly DiagnosticDescriptor UnclearReach = Warning("ALN4012", "this `{0}` belongs to what `{1}` asks of each `{2}`, and does not speak of `{2}`; put parentheses around what belongs together", "Quantifier whose reach is unclear");
    public static readonly DiagnosticDescriptor UnknownClause = Warning("ALN4013", "{0} has no {1}{2}", "Clause that a standard does not have");
    public static readonly DiagnosticDescriptor Naming = Info("ALN4014", "{0} `{1}` is usually written in {2}", "Unusual spelling of a name");
    public static readonly DiagnosticDescriptor StaleIgnore = Warning("ALN4015", "this `align-ignore` silences nothing: {0}", "Stale align-ignore");
    public static readonly DiagnosticDescriptor IgnoreWithoutReason = Warning("ALN4016", "say why, so that the next reader knows: `// align-ignore {0}: reason`", "align-ignore without a reason");
    public static readonly DiagnosticDescriptor SeverityTakesIf = Warning("ALN4017", "this `if` says when `severity {0}` above it counts, and nothing of the clauses below; write it on the same line, or `when …` for when the principle applies", "`if` that belongs to the line above");
    public static readonly DiagnosticDescriptor SameTitle = Warning("ALN4018", "another example of this constitution is called \"{0}\" too, so reports can't tell them apart; give it a title of its own", "Example with the title of another");
    public static readonly DiagnosticDescriptor LooksLikeThousands = Warning("ALN4019", "`{0}` is {1}, with a decimal point; for thousands write `{2}`, else `{1}`", "Decimal point that looks like thousands");

    private static DiagnosticDescriptor Warning(string code, string format, string title) => new(code, DiagnosticSeverity.Warning, format, title);

    private static DiagnosticDescriptor Info(string code, string format, string title) => new(code, DiagnosticSeverity.Info, format, title);
}
