using System.Collections.Immutable;
using SpecLang.Compiler;

namespace SpecLang.Engine.Suites;

/// <summary>The cases that the suites of a spec have, for those who show them before they are run.</summary>
public static class CaseList
{
    /// <summary>All cases, a file after the other; of those that make several tests, one. A file that can't be read has one, which says so when it is run.</summary>
    /// <param name="compilation">A spec without errors.</param>
    /// <param name="files">Where the case files are read from.</param>
    /// <exception cref="Interpretation.SpecTooLargeException">A principle becomes too large when its definitions are put in.</exception>
    public static ImmutableArray<ListedCase> Of(Compilation compilation, ISpecFiles files) =>
    [
        .. SpecTests.Of(compilation, files).SelectMany(g => g.Tests).Where(t => t.Kind == TestKind.Case)
            .Select(t => new ListedCase(t.Suite, t.Name, t.File, t.Line)).Distinct(),
    ];
}
