namespace SpecLang.Compiler.Emit;

/// <summary>The class that an objective became.</summary>
/// <param name="Objective">The objective's name in the spec.</param>
/// <param name="TypeName">The class's full name in C#.</param>
/// <param name="HasClassifiers">Whether its constructor takes classifiers.</param>
public sealed record EmittedObjective(string Objective, string TypeName, bool HasClassifiers);
