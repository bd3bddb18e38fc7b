namespace SpecLang.Compiler.Diagnostics;

/// <summary>Band 2: names and declarations.</summary>
public static class NameDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownName = Error("ALN2001", "`{0}` is not known here{1}", "Unknown name");
    public static readonly DiagnosticDescriptor Duplicate = Error("ALN2002", "{0} `{1}` is declared twice; rename one of the two", "Declared twice");
    public static readonly DiagnosticDescriptor UnknownType = Error("ALN2003", "there is no type called `{0}`{1}", "Unknown type");
    public static readonly DiagnosticDescriptor UnknownField = Error("ALN2004", "record `{0}` has no field `{1}`{2}", "Unknown field");
    public static readonly DiagnosticDescriptor UnknownFunction = Error("ALN2005", "there is no function, definition or classifier called `{0}`{1}", "Unknown function");
    public static readonly DiagnosticDescriptor UnknownPrinciple = Error("ALN2006", "this constitution has no principle `{0}`{1}", "Unknown principle");
    public static readonly DiagnosticDescriptor UnknownLabel = Error("ALN2007", "`{0}` is not one of the labels {1}{2}", "Unknown label");
    public static readonly DiagnosticDescriptor UnknownOption = Error("ALN2008", "a classifier has no option called `{0}`{1}", "Unknown option of a classifier");
    public static readonly DiagnosticDescriptor UnknownWord = Error("ALN2009", "`{0}` does not fit here; write one of {1}", "Unknown word");
    public static readonly DiagnosticDescriptor Ambiguous = Error("ALN2010", "`{0}` is declared in both `{1}` and `{2}`; import one of them with `as` and write its name before the dot", "Name with two meanings");
    public static readonly DiagnosticDescriptor LabelIsAlsoName = Error("ALN2011", "`{0}` is a label here and also a {1}; write the label as a text, \"{0}\"", "Label that is also a name");
    public static readonly DiagnosticDescriptor WrongKind = Error("ALN2012", "`{0}` is a {1}, but {2} is needed here", "Wrong kind of thing");
    public static readonly DiagnosticDescriptor RecursiveDefinition = Error("ALN2013", "a definition can't call itself: {0}", "Definition that calls itself");
    public static readonly DiagnosticDescriptor PriorityCycle = Error("ALN2014", "these priorities go round in a circle: {0}", "Priorities in a circle");
    public static readonly DiagnosticDescriptor PrincipleCycle = Error("ALN2015", "these principles wait for one another: {0}", "Principles in a circle");
    public static readonly DiagnosticDescriptor RecordHoldsItself = Error("ALN2016", "record `{0}` holds itself: {1}; make one of the fields a list or optional", "Record that holds itself");
    public static readonly DiagnosticDescriptor ExampleLacksField = Error("ALN2017", "the example gives no value for field `{0}`", "Example without a field");
    public static readonly DiagnosticDescriptor UnknownPlaceholder = Error("ALN2018", "`{{{0}}}` names nothing; write one of {1}, or `{{{{` for a brace{2}", "Unknown placeholder");
    public static readonly DiagnosticDescriptor NoEvidence = Error("ALN2019", "`{{evidence}}` would always be empty: a `require` is violated by what is not there, so there is nothing to show; leave `{{evidence}}` out", "Evidence that is always empty");
    public static readonly DiagnosticDescriptor NoBody = Error("ALN2020", "principle `{0}` says nothing; give it at least one `require` or `forbid`", "Principle without a rule");
    public static readonly DiagnosticDescriptor RepeatedClause = Error("ALN2021", "`{0}` is given twice; keep one{1}", "Clause given twice");
    public static readonly DiagnosticDescriptor MissingOption = Error("ALN2022", "classifier `{0}` names no model; give it `model \"…\"`", "Classifier without a model");
    public static readonly DiagnosticDescriptor UnknownCitation = Error("ALN2023", "`{0}` has no heading `#{1}`{2}", "Unknown heading");
    public static readonly DiagnosticDescriptor SelfReference = Error("ALN2024", "principle `{0}` can't {1} itself", "Principle that refers to itself");
    public static readonly DiagnosticDescriptor GeneratedNameClash = Error("ALN2025", "`{0}` and `{1}` are both called `{2}` in C#; rename one of the two", "Two names that meet in C#");
    public static readonly DiagnosticDescriptor GeneratedNameTaken = Error("ALN2026", "`{0}` is called `{1}` in C#, and {2} of that name already; choose another name", "Name that is taken in C#");
    public static readonly DiagnosticDescriptor UnknownConstitution = Error("ALN2030", "`{0}` is no constitution{1}", "Unknown constitution");
    public static readonly DiagnosticDescriptor OverrideMissing = Error("ALN2031", "principle `{0}` is inherited from `{1}`; write `override principle {0}` to replace it, or choose another name", "Principle that needs `override`");
    public static readonly DiagnosticDescriptor NothingToOverride = Error("ALN2032", "`{1}` has no principle `{0}` to override{2}", "Nothing to override");
    public static readonly DiagnosticDescriptor OverrideWithoutBase = Error("ALN2033", "constitution `{0}` extends no other, so `{1}` overrides nothing; remove `override`, or write `extends` and the constitution's name behind the record", "`override` without `extends`");
    public static readonly DiagnosticDescriptor LockedPrinciple = Error("ALN2034", "principle `{0}` is locked in `{1}`, so it can't be replaced; remove it here, and add what you need as a principle of another name", "Locked principle");
    public static readonly DiagnosticDescriptor OtherRecord = Error("ALN2035", "`{0}` judges `{1}`, and what extends it must judge the same, but this judges `{2}`", "Constitution over another record");
    public static readonly DiagnosticDescriptor ExtendsCycle = Error("ALN2036", "these constitutions extend one another in a circle: {0}", "Constitutions in a circle");
    public static readonly DiagnosticDescriptor ExtendsTooDeep = Error("ALN2037", "`{0}` stands on more than {1} constitutions, each of which extends the next; bring some of them together", "Too many constitutions on one another");
    public static readonly DiagnosticDescriptor NoGoal = Error("ALN2038", "objective `{0}` strives for nothing; give it `maximize` or `minimize` and a number", "Objective without a goal");
    public static readonly DiagnosticDescriptor UnknownStatistic = Error("ALN2039", "`{0}` is no statistic of an objective{1}", "Unknown statistic");
    public static readonly DiagnosticDescriptor ExpectationMisplaced = Error("ALN2040", "an objective expects a statistic compared with a number, as in `expect rank_correlation >= 0.6`", "Expectation that no objective has");
    public static readonly DiagnosticDescriptor StatisticArgument = Error("ALN2041", "`{0}` takes {1}", "Statistic with the wrong argument");
    public static readonly DiagnosticDescriptor StatisticNeedsProxy = Error("ALN2042", "`{0}` compares the objective with what it stands for; name that field with `proxy for`", "Statistic without what the objective stands for");
    public static readonly DiagnosticDescriptor ConstraintOfOtherRecord = Error("ALN2043", "`{0}` judges `{1}`, but this objective is over `{2}`", "Constraint over another record");
    public static readonly DiagnosticDescriptor PrinciplesTooDeep = Error("ALN2044", "principle `{0}` asks another, which asks another, more than {1} times over; ask the last ones themselves", "Too many principles that ask one another");
    public static readonly DiagnosticDescriptor UnknownTemplateParameter = Error("ALN2045", "`{{{0}}}` names no parameter of `{1}`{2}; write one of them, and `{{{{` for a brace", "Unknown placeholder of a classifier");
    public static readonly DiagnosticDescriptor LoneBrace = Error("ALN2046", "a `{0}` stands alone in this text; write `{0}{0}` for a brace, or a name between `{{` and `}}`", "Brace that stands alone");
    public static readonly DiagnosticDescriptor SuiteWithoutCases = Error("ALN2047", "suite `{0}` has no cases; name a file of them with `cases from \"…\"`", "Suite without cases");
    public static readonly DiagnosticDescriptor SnapshotOverCases = Error("ALN2048", "`{0}` holds the suite's cases, and a snapshot is written by the tool; name another file", "Snapshot in the place of cases");
    public static readonly DiagnosticDescriptor FieldIsCaseWord = Error("ALN2049", "record `{0}` has a field `{1}`, which in a case means what the case says of itself; give the field another name", "Field with the name of a part of a case");
    public static readonly DiagnosticDescriptor UnknownMonitorStatistic = Error("ALN2050", "`{0}` is no statistic of a monitor, which knows psi and rate{1}", "Unknown statistic of a monitor");
    public static readonly DiagnosticDescriptor MonitorExpectation = Error("ALN2051", "a monitor expects a statistic compared with a number, as in `expect rate(violates P) <= 1%`, or a rate `stable within` one", "Expectation that no monitor has");
    public static readonly DiagnosticDescriptor ProbeWithoutSeeds = Error("ALN2052", "probe `{0}` has no seeds; name a file of records to begin with, with `seeds from \"…\"`", "Probe without seeds");
    public static readonly DiagnosticDescriptor UnknownAttack = Error("ALN2053", "there is no attack called `{0}`{1}", "Unknown attack");
    public static readonly DiagnosticDescriptor AttackArgument = Error("ALN2054", "attack `{0}` takes {1}", "Attack with the wrong argument");
    public static readonly DiagnosticDescriptor LevelOrder = Error("ALN2055", "level {0} stands behind level {1}; write levels in rising order, each once", "Levels out of order");
    public static readonly DiagnosticDescriptor NoVariants = Error("ALN2056", "`vary {0}` has nothing to put in its place; write at least one text", "Nothing to vary with");
    public static readonly DiagnosticDescriptor UnknownProbeStatistic = Error("ALN2057", "`{0}` is no statistic of a probe, which knows attack_success and rate{1}", "Unknown statistic of a probe");
    public static readonly DiagnosticDescriptor ProbeExpectation = Error("ALN2058", "a probe expects `same decision`, `rate(violates P)` or `attack_success(P)` compared with a number, or a rate `stable within` one", "Expectation that no probe has");
    public static readonly DiagnosticDescriptor NothingVaried = Error("ALN2059", "`{0}` looks at {1}, and this probe has none; add `{2}`", "Expectation of variants that a probe has not");
    public static readonly DiagnosticDescriptor ProjectNameTaken = Error("ALN2060", "`{0}` becomes `{1}` in C#, which {2}; choose another name or namespace", "Name that the project has");
    public static readonly DiagnosticDescriptor StableStatistic = Error("ALN2061", "`{0}` can't be stable within something; a rate can, as in `rate(violates P) stable within 10%`{1}", "Statistic that cannot be stable");
    public static readonly DiagnosticDescriptor UnknownSuiteStatistic = Error("ALN2062", "`{0}` is no statistic of a suite, which knows rate{1}", "Unknown statistic of a suite");

    private static DiagnosticDescriptor Error(string code, string format, string title = "") => new(code, DiagnosticSeverity.Error, format, title);
}
