using SpecLang.Runtime;

namespace SpecLang.Engine.Plans;

/// <summary>A place where a classifier is asked.</summary>
/// <param name="Principle">The principle, or the measure.</param>
/// <param name="Clause">The clause as written.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="OnlyWhere">What is read before: all of it must come out as said for the model to be run. Empty where it is run for every record.</param>
public sealed record ClassifierUsePlan(string Principle, string Clause, int Line, ValueList<string> OnlyWhere);
