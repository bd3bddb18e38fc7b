using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Completions;

/// <summary>Names inside of expressions.</summary>
internal static class ValueCompletions
{
    public static IEnumerable<CompletionItem> At(CompletionPlace place)
    {
        var words = place.Expected.Before;
        if (words.Length > 1 && words[^1] == "(" && FunctionSymbol.PrincipleTests.Contains(words[^2]) && place.Constitution is { } constitution)
        {
            return constitution.Principles.Select(p => NameCompletions.Of(place, p, "0"));
        }

        return Labels(place).Concat(Fields(place)).Concat(Declarations(place)).Concat(Functions(place)).Concat(NameCompletions.NotImported(place));
    }

    /// <summary>Behind a dot: fields of a record, labels of a classifier, or what an import declares.</summary>
    public static IEnumerable<CompletionItem> Members(CompletionPlace place)
    {
        var words = place.Expected.Before;
        var dot = words.Length - 1;
        if (dot < 1)
        {
            return [];
        }

        if (place.Scope.CallBefore(dot)?.Labels is { } labels)
        {
            return labels.Labels.Where(l => Written.Name(l) == l).Select(l => place.Plain(l, CompletionItemKind.EnumMember, "0", "score"));
        }

        var type = place.Scope.TypeBefore(dot);
        if ((type is OptionalType optional ? optional.Element : type) is RecordType { Record: var record })
        {
            return record.Fields.Select(f => NameCompletions.Of(place, f, "1"));
        }

        return place.Scope.Find(words[dot - 1].Trim('`')) is ImportSymbol import
            ? import.Imported.Declarations.Where(d => d is MatcherSymbol or DefineSymbol or ClassifierSymbol).Select(d => NameCompletions.Of(place, d, "1"))
            : [];
    }

    /// <summary>Where a label is compared, the labels of the other side.</summary>
    private static IEnumerable<CompletionItem> Labels(CompletionPlace place)
    {
        var words = place.Expected.Before;
        var at = words.Length - 1;
        while (at > 0 && (words[at] is "[" or "," || (words[at - 1] is "[" or ",")))
        {
            at--;
        }

        if (at < 1 || words[at] is not ("==" or "!=" or "in"))
        {
            return [];
        }

        at = words[at] == "in" && words[at - 1] == "not" ? at - 1 : at;
        var type = place.Scope.TypeBefore(at);
        return (type is OptionalType optional ? optional.Element : type) is LabelSetType set
            ? set.Labels.Select(l => place.Plain(Written.Name(l) == l && place.Scope.Record?.FindField(l) is null ? l : Written.Text(l), CompletionItemKind.EnumMember, "0"))
            : [];
    }

    private static IEnumerable<CompletionItem> Fields(CompletionPlace place) =>
        place.Scope.Variables.Select(v => place.Plain(Written.Name(v.Key), CompletionItemKind.Variable, "1", v.Value.Name))
            .Concat(place.Scope.Record?.Fields.Select(f => NameCompletions.Of(place, f, IsSearch(place) ? f.Type == AlignType.Text ? "2" : "7" : "1")) ?? []);

    /// <summary>Behind `contains` and its like, what a text can be searched for comes first.</summary>
    internal static bool IsSearch(CompletionPlace place) => place.Expected.Before.Reverse().TakeWhile(w => w is not ("and" or "or" or "not" or "implies" or "when" or "unless" or "require" or "forbid")).Take(3).Any(w => w is "contains" or "matches" or "with");

    private static IEnumerable<CompletionItem> Declarations(CompletionPlace place)
    {
        var isSearch = IsSearch(place);
        // A definition can't call itself.
        var own = place.Spec.Model.DeclarationAt(place.Position);
        var parts = PartsOfOthers(place);
        return place.Spec.Model.NamesInSight().Where(s => s is MatcherSymbol or DefineSymbol or ClassifierSymbol or ImportSymbol && !ReferenceEquals(s, own))
            .Select(s => NameCompletions.Of(place, s, parts.Contains(s) ? "8" : s is MatcherSymbol ? isSearch ? "0" : "3" : "2"));
    }

    /// <summary>What an imported file declares for its own use: another of its declarations is made of it, and is what one mostly wants.</summary>
    private static HashSet<Symbol> PartsOfOthers(CompletionPlace place) =>
        [.. place.Spec.Compilation.Root.Imports.Where(i => i.Module.IsLibrary).SelectMany(i => SemanticModel.PartsOfOthers(i.Module))];

    private static IEnumerable<CompletionItem> Functions(CompletionPlace place) => LanguageReference.Functions.Values
        .Where(f => place.Constitution is not null || !FunctionSymbol.PrincipleTests.Contains(f.Word))
        .Select(f => place.Snippet(
            f.Word,
            f.Word + "(" + string.Join(", ", f.Parameters.Select((p, i) => FormattableString.Invariant($"${{{i + 1}:{p}}}"))) + ")",
            CompletionItemKind.Function,
            f.Word is "word_count" or "length" or "count" ? "40" : "41",
            f.Form,
            new CompletionItemData("word", f.Word)));
}
