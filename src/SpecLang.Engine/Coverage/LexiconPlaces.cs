using System.Collections.Immutable;
using SpecLang.Compiler;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Text;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Coverage;

/// <summary>Where each entry of a lexicon stands: in the spec, or in a file of words.</summary>
internal sealed class LexiconPlaces
{
    private readonly LexiconSymbol lexicon;
    private readonly Dictionary<string, (SourceText Source, TextSpan Span)> places = new(StringComparer.Ordinal);

    public LexiconPlaces(LexiconSymbol lexicon, SpecFiles files)
    {
        this.lexicon = lexicon;
        foreach (var entry in lexicon.Syntax.Entries)
        {
            places.TryAdd(entry.Value, (lexicon.Source, entry.Span));
        }

        foreach (var path in lexicon.Syntax.Files.Select(f => SpecPath.Resolve(lexicon.Module.Path, f.Value)).OfType<string>())
        {
            if (files.Read(path).Text is { } text)
            {
                AddLines(new SourceText(path, text));
            }
        }
    }

    /// <summary>A point for each entry, in the order of the entries.</summary>
    public ImmutableArray<CoveragePoint> Places => [.. lexicon.Entries.Select(PointOf)];

    private CoveragePoint PointOf(string entry)
    {
        var (source, span) = places.TryGetValue(entry, out var place) ? place : (lexicon.Source, lexicon.Span);
        return new CoveragePoint(CoveragePointKind.Entry, source.Path, source.GetPosition(span.Start).Line + 1, span.Start, span.Length, lexicon.Name, entry);
    }

    private void AddLines(SourceText source)
    {
        for (var i = 0; i < source.LineCount; i++)
        {
            var line = source.GetLine(i);
            var entry = line.TrimStart('\uFEFF').Trim();
            if (entry.Length > 0 && entry[0] != '#')
            {
                places.TryAdd(entry, (source, new TextSpan(source.GetLineStart(i) + line.IndexOf(entry, StringComparison.Ordinal), entry.Length)));
            }
        }
    }
}
