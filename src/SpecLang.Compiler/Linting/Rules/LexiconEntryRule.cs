using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Linting.Logic;
using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.Text;

namespace SpecLang.Compiler.Linting.Rules;

/// <summary>Entries that are found only where another entry of the lexicon is found, and entries that are not in normal form C.</summary>
internal sealed class LexiconEntryRule : LintRule
{
    public override void Check(LintedModule module)
    {
        foreach (var lexicon in module.Module.Declarations.OfType<LexiconSymbol>().Where(l => module.IsSound(l.Syntax)))
        {
            CheckNormalForm(module, lexicon);
            CheckContained(module, lexicon);
        }
    }

    private static void CheckNormalForm(LintedModule module, LexiconSymbol lexicon)
    {
        var written = new HashSet<string>(lexicon.Syntax.Entries.Select(e => e.Value), StringComparer.Ordinal);
        foreach (var entry in lexicon.Syntax.Entries.Where(e => !NormalForm.IsNfc(e.Value)))
        {
            var normal = NormalForm.ToNfc(entry.Value);
            module.Report(LintDiagnostics.NotNormalized, entry.Span, [new DiagnosticFix("Write it in normal form", [new TextEdit(entry.Span, WrittenText.Of(normal))])], normal, "");
        }

        var inFiles = lexicon.Entries.Where(e => !written.Contains(e) && !NormalForm.IsNfc(e)).ToList();
        if (inFiles.Count > 0)
        {
            module.Report(LintDiagnostics.NotNormalized, FileOf(lexicon), NormalForm.ToNfc(inFiles[0]), AndMore(inFiles.Count));
        }
    }

    private static void CheckContained(LintedModule module, LexiconSymbol lexicon)
    {
        // What stands in the spec comes before what stands in files; an exact repetition is there once in the entries. A single plain word holds no other.
        var items = lexicon.Entries.All(EntryForm.IsPlain) ? [] : lexicon.Entries.Select(e => SearchItem.OfEntry(TextOperator.Contains, e)).ToList();
        var set = new SearchSet(items);
        var inFiles = new List<(string Entry, string Shorter)>();
        var places = lexicon.Syntax.Entries.GroupBy(e => e.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var repeated in places.Values.SelectMany(p => p.Skip(1)))
        {
            ReportContained(module, repeated, repeated.Value, lexicon);
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (set.Shorter(items[i], i) is not { Entry: { } shorter } || items[i].Entry is not { } entry)
            {
                continue;
            }

            if (places.TryGetValue(entry.Written, out var texts))
            {
                ReportContained(module, texts[0], shorter.Written, lexicon);
            }
            else
            {
                inFiles.Add((entry.Written, shorter.Written));
            }
        }

        if (inFiles.Count > 0)
        {
            module.Report(LintDiagnostics.ContainedEntry, FileOf(lexicon), inFiles[0].Entry, inFiles[0].Shorter, AndMore(inFiles.Count));
        }
    }

    private static void ReportContained(LintedModule module, TextSyntax entry, string shorter, LexiconSymbol lexicon)
    {
        var index = lexicon.Syntax.Entries.IndexOf(entry);
        var end = index + 1 < lexicon.Syntax.Entries.Length && lexicon.Syntax.Entries[index + 1].Span.Start > entry.Span.End && module.Source.ToString(
            TextSpan.FromBounds(entry.Span.End, lexicon.Syntax.Entries[index + 1].Span.Start)).Trim(' ', ',').Length == 0
            ? lexicon.Syntax.Entries[index + 1].Span.Start
            : entry.Span.End;
        module.Report(LintDiagnostics.ContainedEntry, entry.Span, [DiagnosticFix.Remove(TextSpan.FromBounds(entry.Span.Start, end), "the entry")], entry.Value, shorter, "");
    }

    private static TextSpan FileOf(LexiconSymbol lexicon) => lexicon.Syntax.Files.IsEmpty ? lexicon.Span : lexicon.Syntax.Files[0].Span;

    private static string AndMore(int count) => count == 1 ? "" : FormattableString.Invariant($" (there are {count - 1} more like it in the file)");
}
