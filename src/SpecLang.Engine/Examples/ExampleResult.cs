using SpecLang.Compiler.Binding;
using SpecLang.Runtime;

namespace SpecLang.Engine.Examples;

/// <summary>What became of an example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Status">Whether it holds.</param>
/// <param name="Reason">What was expected and what came out, or why it was not run, as a sentence; null where it holds.</param>
/// <param name="Verdict">The verdict; null where it was not run.</param>
public sealed record ExampleResult(BoundExample Example, ExampleStatus Status, string? Reason, Verdict? Verdict)
{
    /// <summary>Whether it fails as its <c>todo</c> says it does.</summary>
    public bool IsKnownMiss => Status == ExampleStatus.Failed && Example.Todo is not null;
}
