using SpecLang.Runtime;

namespace SpecLang.Engine.Plans;

/// <summary>What is looked for together.</summary>
/// <param name="Matchers">The lexicons and patterns, or what is written in their place.</param>
/// <param name="States">The states of their automaton; 0 where there is none, and they are looked for in the decoded text.</param>
/// <param name="Bytes">The size of its tables.</param>
/// <param name="Where">Where the automaton is entered, or why there is none.</param>
public sealed record SearchPlan(ValueList<string> Matchers, int States, long Bytes, string Where);
