using System.Collections.Immutable;

namespace SpecLang.Compiler.Library;

/// <summary>The classifiers that come with SpecLang, by the names that a spec's <c>model</c> gives them.</summary>
public static class StarterModels
{
    /// <summary>What the name of a starter begins with, where a path to a file may stand too.</summary>
    public const string Prefix = "std:";

    /// <summary>All of them, with the prefix.</summary>
    public static ImmutableArray<string> Names { get; } = [Prefix + "jailbreak", Prefix + "prompt-injection"];
}
