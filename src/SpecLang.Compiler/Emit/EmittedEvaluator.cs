namespace SpecLang.Compiler.Emit;

/// <summary>The class that a constitution became.</summary>
/// <param name="Constitution">The constitution's name in the spec.</param>
/// <param name="TypeName">The class's full name in C#.</param>
/// <param name="HasClassifiers">Whether its constructor takes classifiers.</param>
public sealed record EmittedEvaluator(string Constitution, string TypeName, bool HasClassifiers);
