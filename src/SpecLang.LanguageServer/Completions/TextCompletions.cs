using SpecLang.Compiler.Library;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;
using TextEdit = SpecLang.LanguageServer.Protocol.TextEdit;

namespace SpecLang.LanguageServer.Completions;

/// <summary>Texts between quotes that name something: imports, files, models, clauses of standards, placeholders.</summary>
internal static class TextCompletions
{
    private const int MostFiles = 500;

    private static readonly string[] Starters = ["std:jailbreak", "std:prompt-injection"];

    /// <summary>The place is outside of quotes: what may stand there, with its quotes.</summary>
    public static IEnumerable<CompletionItem> Whole(CompletionPlace place) => place.Expected.Texts.Contains(TextPlace.Template)
        ? []
        : Blank(place).Concat(Candidates(place).Select(c => place.Insert(Written.Text(c.Text), Written.Text(c.Text), c.Kind, "5", c.Detail)));

    /// <summary>Quotes to write between, where any text may stand.</summary>
    private static IEnumerable<CompletionItem> Blank(CompletionPlace place)
    {
        if (place.Expected.Texts.Contains(TextPlace.Other))
        {
            // A condition seldom begins with a text.
            var sort = place.Expected.Names.Contains(NamePlace.Value) && !ValueCompletions.IsSearch(place) ? "7" : "1";
            yield return place.Snippet("\"…\"", "\"$1\"", CompletionItemKind.Snippet, sort, "a word, a phrase or a text");
        }

        if (place.Expected.TakesPattern)
        {
            yield return place.Snippet("r\"…\"", "r\"$1\"", CompletionItemKind.Snippet, ValueCompletions.IsSearch(place) ? "3" : "7", "a pattern");
        }
    }

    /// <summary>The place is inside of quotes: what may stand between them.</summary>
    public static IEnumerable<CompletionItem> Inside(CompletionPlace place)
    {
        if (place.Expected.Texts.Contains(TextPlace.Template))
        {
            return Placeholders(place);
        }

        var (span, isClosed) = ContentAt(place);
        return Candidates(place).Select((c, i) => new CompletionItem(c.Text)
        {
            Kind = c.Kind,
            Detail = c.Detail,
            // A clause is found by what it is about too, and keeps its place in the standard.
            FilterText = c.Kind == CompletionItemKind.Reference ? c.Text + " " + c.Detail : c.Text,
            SortText = c.Kind == CompletionItemKind.Reference ? FormattableString.Invariant($"{i:D5}") : null,
            TextEdit = new TextEdit(place.Spec.RangeOf(span), c.Text + (isClosed ? "" : "\"")),
            Data = c.Kind switch
            {
                CompletionItemKind.Reference => new CompletionItemData("citation", c.Text),
                CompletionItemKind.Module => new CompletionItemData("file", c.Text),
                _ => null,
            },
        });
    }

    private static (TextSpan Span, bool IsClosed) ContentAt(CompletionPlace place)
    {
        var tree = place.Spec.Model.Tree;
        var start = place.Expected.Replaced.Start + 1;
        var token = tree.TokenBefore(place.Position);
        var raw = token is null ? "" : tree.TextOf(token);
        return token is { Kind: TokenKind.Text } && token.Span.Start == start - 1 && raw.Length > 1 && raw[^1] == '"'
            ? (TextSpan.FromBounds(start, token.Span.End - 1), true)
            : (TextSpan.FromBounds(start, Math.Max(start, place.Position)), false);
    }

    private static IEnumerable<(string Text, CompletionItemKind Kind, string? Detail)> Candidates(CompletionPlace place) => place.Expected.Texts.SelectMany(t => t switch
    {
        TextPlace.Import => StandardLibrary.Paths.Select(p => (p, CompletionItemKind.Module, (string?)"standard library")).Concat(Files(place, ".align")),
        TextPlace.LexiconFile => Files(place, ".txt"),
        TextPlace.RecordFile => Files(place, ".jsonl"),
        TextPlace.Option when place.Expected.Previous == "model" => Starters.Select(s => (s, CompletionItemKind.File, (string?)"starter classifier")).Concat(Files(place, ".onnx")),
        TextPlace.Citation when place.Expected.Before.Contains("cites") => Citations(place),
        _ => [],
    });

    /// <summary>Files of the project with an ending, as paths from the spec's own folder.</summary>
    private static IEnumerable<(string Text, CompletionItemKind Kind, string? Detail)> Files(CompletionPlace place, string ending)
    {
        if (place.Spec.Root is not { } root || place.Spec.Uri.Path is not { } path || Path.GetDirectoryName(path) is not { } folder)
        {
            return [];
        }

        return ProjectFolder.FilesBelow(root, ending).Where(f => f != path).Take(MostFiles)
            .Select(f => (ProjectFolder.RelativePath(folder, f), CompletionItemKind.File, (string?)null))
            .OrderBy(f => f.Item1, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Text, CompletionItemKind Kind, string? Detail)> Citations(CompletionPlace place)
    {
        foreach (var standard in StandardsCatalogue.All)
        {
            foreach (var clause in standard.Clauses)
            {
                yield return (standard.Name + " " + clause.Number, CompletionItemKind.Reference, clause.Title);
            }
        }

        foreach (var (file, _, _) in Files(place, ".md"))
        {
            var full = place.Spec.Uri.Path is { } path ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path) ?? path, file)) : null;
            var text = full is not null && place.Spec.Root is { } root ? place.Spec.State.FindOpen(full)?.Text ?? place.Spec.State.Disk.Read(root, ProjectFolder.RelativePath(root, full)).Text : null;
            foreach (var anchor in MarkdownHeadings.AnchorsOf(text ?? ""))
            {
                yield return (file + "#" + anchor, CompletionItemKind.Reference, "a heading of " + file);
            }
        }
    }

    /// <summary>Behind a brace, what may stand between braces.</summary>
    private static IEnumerable<CompletionItem> Placeholders(CompletionPlace place)
    {
        var text = place.Spec.Source.Text;
        var open = text.LastIndexOf('{', Math.Max(0, place.Position - 1), Math.Max(0, place.Position - place.Expected.Replaced.Start));
        if (open < 0 || text.IndexOf('}', open, place.Position - open) >= 0)
        {
            return [];
        }

        var span = place.Spec.RangeOf(TextSpan.FromBounds(open + 1, place.Position));
        var close = place.Position < text.Length && text[place.Position] == '}' ? "" : "}";
        var hasEvidence = place.Spec.Model.DeclarationAt(place.Position) is not (ClassifierSymbol or ProbeSymbol);
        var names = place.Spec.Model.DeclarationAt(place.Position) is ClassifierSymbol classifier
            ? classifier.Parameters.Select(p => (Name: p, Detail: "text"))
            : place.Scope.Record?.Fields.Where(f => f.Type is not ListType and not OptionalType { Element: ListType }).Select(f => (f.Name, Detail: f.Type.Name)) ?? [];
        return names.Concat(hasEvidence ? [("evidence", "what was found")] : [])
            .Select(n => new CompletionItem(n.Item1) { Kind = CompletionItemKind.Field, Detail = n.Item2, TextEdit = new TextEdit(span, n.Item1 + close) });
    }
}
