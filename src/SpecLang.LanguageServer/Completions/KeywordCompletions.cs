using System.Collections.Immutable;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Completions;

/// <summary>The words of the language that may stand at a place, with what mostly follows them.</summary>
internal static class KeywordCompletions
{
    private static readonly ImmutableHashSet<string> Continuing = ["and", "or", "implies", "contains", "matches", "starts", "ends", "is", "in", "not"];

    private static readonly ImmutableHashSet<string> Beginning = ["any", "all", "no", "not", "at"];

    private static readonly ImmutableHashSet<string> OfTexts = ["contains", "matches", "starts", "ends"];

    private const string Choice = "${1|critical,major,minor,info|}";

    /// <summary>What is written most, as one writes a file from top to bottom: it stands before the other words.</summary>
    private static readonly string[] First =
        ["align", "namespace", "import", "record", "lexicon", "pattern", "classifier", "define", "constitution", "principle", "example", "severity", "when", "unless", "require", "forbid", "message"];

    private static readonly ImmutableDictionary<string, ImmutableArray<(string Label, string Snippet)>> Snippets = new Dictionary<string, ImmutableArray<(string, string)>>(StringComparer.Ordinal)
    {
        ["align"] = [("align 1", "align 1")],
        ["import"] = [("import", "import \"$1\"")],
        ["record"] = [("record", "record ${1:Exchange} {\n  ${2:prompt}:   text\n  ${3:response}: text$0\n}")],
        ["classifier"] = [("classifier", "classifier ${1:Name}(${2:prompt}: text) -> score { model \"$3\" }")],
        ["lexicon"] = [("lexicon", "lexicon ${1:Name} { \"${2:a word or phrase}\" }")],
        ["pattern"] = [("pattern", "pattern ${1:Name} = r\"$2\"")],
        ["define"] = [("define", "define ${1:name}(${2:t}: text) -> bool = $0")],
        ["suite"] = [("suite", "suite ${1:Regression} for ${2:Policy} {\n  cases from \"$3\"\n}")],
        ["monitor"] = [("monitor", "monitor ${1:Production} for ${2:Policy} {\n  expect $0\n}")],
        ["probe"] = [("probe", "probe ${1:Jailbreaks} for ${2:Policy} {\n  seeds  from \"$3\"\n  vary   ${4:prompt} by attack { $5 }\n  expect $0\n}")],
        ["cases"] = [("cases from", "cases from \"$1\"")],
        ["seeds"] = [("seeds from", "seeds from \"$1\"")],
        ["snapshot"] = [("snapshot", "snapshot \"$1\"")],
        ["baseline"] = [("baseline", "baseline \"$1\"")],
        ["vary"] = [("vary … by level", "vary ${1:prompt} by level {\n  0: \"{${1:prompt}}\"\n  1: \"{${1:prompt}} $2\"\n}"), ("vary … by attack", "vary ${1:prompt} by attack { $2 }"), ("vary … by", "vary ${1:prompt} by { \"{${1:prompt}}\"  \"$2\" }")],
        ["same"] = [("same decision", "same decision")],
        ["stable"] = [("stable within", "stable within ")],
        ["severity"] = [("severity", "severity " + Choice)],
        ["block"] = [("block at", "block at " + Choice)],
        ["on"] = [("on error", "on error ${1|violates,complies,undetermined|}")],
        ["escalate"] = [("escalate when", "escalate when ")],
        ["yields"] = [("yields to", "yields to ")],
        ["redact"] = [("redact evidence", "redact evidence")],
        ["message"] = [("message", "message \"$1\"")],
        ["critique"] = [("critique", "critique \"$1\"")],
        ["revise"] = [("revise", "revise \"$1\"")],
        ["cites"] = [("cites", "cites \"$1\"")],
        ["title"] = [("title", "title \"$1\"")],
        ["version"] = [("version", "version \"${1:1.0.0}\"")],
        ["todo"] = [("todo", "todo \"$1\"")],
        ["starts"] = [("starts with", "starts with ")],
        ["ends"] = [("ends with", "ends with ")],
        ["is"] = [("is present", "is present"), ("is absent", "is absent"), ("is empty", "is empty"), ("is not empty", "is not empty")],
        ["at"] = [("at least", "at least ${1:2} "), ("at most", "at most ${1:2} ")],
        ["one"] = [("one of", "one of { $1 }")],
        ["each"] = [("each of", "each of { $1 }")],
        ["list"] = [("list", "list<$1>")],
        ["subject"] = [("subject to", "subject to ")],
        ["proxy"] = [("proxy for", "proxy for ")],
        ["if"] = [("if", "if $1 then $2 else $3")],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static IEnumerable<CompletionItem> At(CompletionPlace place)
    {
        var isNoText = !place.Expected.Signs.IsEmpty && place.Scope.TypeBefore(place.Expected.Before.Length) is { IsNumeric: true } or OptionalType { Element.IsNumeric: true };
        return place.Expected.Keywords.Where(w => !isNoText || !OfTexts.Contains(w)).SelectMany(word => Of(place, word)).Concat(Signs(place));
    }

    /// <summary>Behind a text the words that search it come first, behind anything else the signs that compare it.</summary>
    private static IEnumerable<CompletionItem> Signs(CompletionPlace place)
    {
        var sort = place.Expected.Signs.IsEmpty || place.Scope.TypeBefore(place.Expected.Before.Length) == AlignType.Text ? "6" : "4";
        return place.Expected.Signs.Select(s => place.Plain(s, CompletionItemKind.Operator, sort, data: new CompletionItemData("word", s)));
    }

    private static IEnumerable<CompletionItem> Of(CompletionPlace place, string word)
    {
        // `if` is also the word behind a severity, where nothing but a condition follows.
        var isPlain = !TryGetSnippets(place, word, out var snippets) || (word == "if" && place.Expected.Keywords.Contains("when")) || (word == "at" && place.Expected.Previous == "block");
        var data = new CompletionItemData("word", word);
        // Behind a whole condition, what goes on with it comes before what begins the next clause.
        var sort = place.Expected.Signs.IsEmpty ? Beginning.Contains(word) && place.Expected.Names.Contains(NamePlace.Value) ? "3" : SortOf(word) : Continuing.Contains(word) ? "4" : "5";
        return isPlain
            ? [place.Plain(word, CompletionItemKind.Keyword, sort, data: data)]
            : snippets.Select(s => place.Snippet(s.Label, s.Snippet, s.Snippet.Contains('\n', StringComparison.Ordinal) ? CompletionItemKind.Snippet : CompletionItemKind.Keyword, sort, data: data));
    }

    private static string SortOf(string word) => Array.IndexOf(First, word) is >= 0 and var rank ? FormattableString.Invariant($"4{rank:00}") : "5";

    private static bool TryGetSnippets(CompletionPlace place, string word, out ImmutableArray<(string Label, string Snippet)> snippets)
    {
        if (OfRecord(place, word) is { } own)
        {
            snippets = [(word, own)];
            return true;
        }

        return Snippets.TryGetValue(word, out snippets);
    }

    /// <summary>What is written with the fields of the record that is judged; null for other words.</summary>
    private static string? OfRecord(CompletionPlace place, string word)
    {
        var record = place.Constitution?.Record;
        switch (word)
        {
            case "principle":
                // The answer comes last in most records.
                var text = record?.Fields.LastOrDefault(f => f.Type == AlignType.Text)?.Name;
                return "principle ${1:Name} {\n  severity ${2|critical,major,minor,info|}\n  forbid   ${3:" + (text is null ? "response" : Written.Name(text)) + "} contains ${4:\"a word or phrase\"}\n  message  \"${5:What a reader is told.}\"\n}";
            case "example":
                var fields = record?.Fields.Where(f => !f.MayBeMissing).Select((f, i) => FormattableString.Invariant($"  {Written.Name(f.Name)}: {FieldCompletions.Value(f.Type, i + 3)}\n")) ?? ["  $0\n"];
                return "example \"${1:what it shows}\" ${2|complies,violates,escalates|} {\n" + string.Concat(fields) + "}";
            case "constitution":
                return "constitution ${1:Name} over ${2:" + Judged(place) + "} {\n  version \"0.1.0\"\n\n  $0\n}";
            case "measure":
                return "measure ${1:Name} over ${2:" + Judged(place) + "} = $0";
            case "objective":
                return "objective ${1:Name} over ${2:" + Judged(place) + "} {\n  maximize $0\n}";
            default:
                return null;
        }
    }

    /// <summary>The record that is most likely meant: the last one of the file that is no part of another.</summary>
    private static string Judged(CompletionPlace place)
    {
        var records = place.Spec.Model.Module.Declarations.OfType<RecordSymbol>().Where(r => r.Name.Length > 0).ToList();
        var parts = records.SelectMany(r => r.Fields).Select(f => FieldCompletions.RecordOf(f.Type)).ToHashSet();
        return records.LastOrDefault(r => !parts.Contains(r)) is { } record ? Written.Name(record.Name) : "Exchange";
    }
}
