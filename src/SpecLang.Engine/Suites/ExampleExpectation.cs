using SpecLang.Compiler.Binding;
using SpecLang.Engine.Examples;
using SpecLang.Runtime;

namespace SpecLang.Engine.Suites;

/// <summary>What an example of a constitution expects.</summary>
internal sealed class ExampleExpectation(BoundExample example) : ITestExpectation
{
    public IReadOnlyList<Miss> Check(Verdict verdict, RecordTexts texts)
    {
        if (Expectation.Miss(example, verdict) is not { } message)
        {
            return [];
        }

        var told = verdict.Principles.Where(p => p.Outcome is Outcome.Violates or Outcome.Undetermined || p.Escalates).Select(p => p.Name);
        return [new Miss(message, [.. example.Principles.Select(p => p.Name).Concat(told).Distinct(StringComparer.Ordinal)])];
    }
}
