using SpecLang.Runtime;

namespace SpecLang.Engine.Suites;

/// <summary>What a test expects of a verdict.</summary>
internal interface ITestExpectation
{
    /// <summary>What did not come out as expected; empty where all did.</summary>
    /// <param name="verdict">The verdict, with all its evidence.</param>
    /// <param name="texts">The texts of the record that evidence points into.</param>
    IReadOnlyList<Miss> Check(Verdict verdict, RecordTexts texts);
}
