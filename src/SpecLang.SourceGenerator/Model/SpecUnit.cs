using SpecLang.SourceGenerator.Inputs;

namespace SpecLang.SourceGenerator.Model;

/// <summary>One spec with all that its output depends on, and nothing else: where two units are equal, so is what they become.</summary>
/// <param name="Spec">The spec.</param>
/// <param name="HintStem">How the names of its outputs begin.</param>
/// <param name="Dependencies">The project files it imports, itself or through others, by path.</param>
/// <param name="Files">The word lists and cited files of all these, by path; without a text where the build has none.</param>
/// <param name="Facts">What is known of its models.</param>
/// <param name="LinePragmas">Whether emitted code points back into the spec.</param>
/// <param name="Tables">Whether emitted code holds the tables by which texts are searched.</param>
internal sealed record SpecUnit(
    ParsedSpec Spec, string HintStem, EquatableArray<Dependency> Dependencies, EquatableArray<InputFile> Files, EquatableArray<FileFact> Facts, bool LinePragmas, bool Tables)
{
    /// <summary>What went wrong in us while this was put together.</summary>
    public DiagnosticInfo? Failure { get; private init; }

    public static SpecUnit Failed(ParsedSpec spec, DiagnosticInfo failure) =>
        new(spec, "", EquatableArray<Dependency>.Empty, EquatableArray<InputFile>.Empty, EquatableArray<FileFact>.Empty, LinePragmas: false, Tables: false) { Failure = failure };

    public static SpecUnit Create(ParsedSpec spec, SpecTable specs, FileTable files, FactTable facts, ProjectOptions options)
    {
        var imported = Imported(spec, specs);
        var all = spec.UsesConstitutions;
        return new SpecUnit(
            spec,
            specs.HintStem(spec.Path),
            imported.Select(i => new Dependency(i.Path, i.File.FullPath, all ? i.Tree : i.Exports, all ? i.ExportKey + i.ConstitutionKey : i.ExportKey)).ToEquatable(),
            FilesOf([spec, .. imported], all ? [spec, .. imported] : [spec], files),
            spec.Models.Distinct(StringComparer.Ordinal).Select(facts.Find).OfType<FileFact>().ToEquatable(),
            options.LinePragmas,
            options.Tables);
    }

    /// <summary>In the order of their paths, which does not change when one of them does.</summary>
    private static List<ParsedSpec> Imported(ParsedSpec spec, SpecTable specs)
    {
        var found = new Dictionary<string, ParsedSpec>(StringComparer.Ordinal);
        var pending = new Stack<ParsedSpec>();
        pending.Push(spec);
        while (pending.Count > 0)
        {
            foreach (var path in pending.Pop().Imports)
            {
                if (path != spec.Path && !found.ContainsKey(path) && specs.Find(path) is { } import)
                {
                    found.Add(path, import);
                    pending.Push(import);
                }
            }
        }

        return [.. found.Values.OrderBy(i => i.Path, StringComparer.Ordinal)];
    }

    /// <summary>The word lists of all, and what is cited by those whose constitutions count.</summary>
    private static EquatableArray<InputFile> FilesOf(IEnumerable<ParsedSpec> all, IEnumerable<ParsedSpec> whole, FileTable files) => all
        .SelectMany(s => s.Lexicons)
        .Concat(whole.SelectMany(s => s.Citations))
        .Distinct(StringComparer.Ordinal)
        .OrderBy(p => p, StringComparer.Ordinal)
        .Select(files.Find)
        .OfType<InputFile>()
        .ToEquatable();
}
