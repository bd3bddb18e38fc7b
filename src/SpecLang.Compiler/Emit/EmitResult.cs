using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;

namespace SpecLang.Compiler.Emit;

/// <summary>What a compilation became in C#.</summary>
/// <param name="Files">The C# files; empty where there are errors.</param>
/// <param name="Evaluators">The classes of the constitutions, in written order.</param>
/// <param name="Diagnostics">What is wrong only now that definitions are put in.</param>
public sealed record EmitResult(ImmutableArray<EmittedFile> Files, ImmutableArray<EmittedEvaluator> Evaluators, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The types that the declarations of the file itself became; empty where there are errors.</summary>
    public ImmutableArray<EmittedType> Types { get; init; } = [];

    /// <summary>The classes of the objectives, in written order.</summary>
    public ImmutableArray<EmittedObjective> Objectives { get; init; } = [];
}
