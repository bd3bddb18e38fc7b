using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Suites;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>The tests of a spec with their places: the examples of its constitutions, and where the workspace is trusted the cases of its suites.</summary>
internal static class TestEntries
{
    public static ImmutableArray<TestEntry> Of(SpecSnapshot spec)
    {
        var examples = spec.Compilation.Constitutions.Where(c => !c.Examples.IsEmpty).Select(c => new TestEntry(
            "constitution", c.Name, spec.LocationOf(c), [.. c.Examples.Select(e => new TestEntry("example", e.Name, spec.LocationOf(c.Source, e.Syntax.Name.Span), []))]));
        return spec.State.IsTrusted && spec.Compilation.Suites.Any() ? [.. examples, .. Suites(spec)] : [.. examples];
    }

    private static IEnumerable<TestEntry> Suites(SpecSnapshot spec)
    {
        var cases = CaseList.Of(spec.Compilation, new OpenSpecFiles(spec.State, spec.Root)).ToLookup(c => c.Suite, StringComparer.Ordinal);
        return spec.Compilation.Suites.Select(s => new TestEntry("suite", s.Name, spec.LocationOf(s), [.. cases[s.Name].Select(c => new TestEntry("case", c.Name, PlaceOf(spec, c), [])), .. Snapshot(spec, s)]));
    }

    private static IEnumerable<TestEntry> Snapshot(SpecSnapshot spec, SuiteSymbol suite) =>
        suite.Snapshot is { } file ? [new TestEntry("snapshot", "snapshot", spec.LocationOf(suite.Source, file.Syntax.Span), [])] : [];

    private static Location? PlaceOf(SpecSnapshot spec, ListedCase listed)
    {
        var place = new Position((int)Math.Clamp(listed.Line - 1, 0, int.MaxValue), 0);
        return spec.FullPathOf(listed.File) is { } full ? new Location(spec.State.UriOfPath(full).Text, new Protocol.Range(place, place)) : null;
    }
}
