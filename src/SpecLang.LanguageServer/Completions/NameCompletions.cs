using SpecLang.Compiler.Library;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.LanguageServer.Actions;
using SpecLang.LanguageServer.Descriptions;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Completions;

/// <summary>The names that may stand at a place.</summary>
internal static class NameCompletions
{
    private static readonly string[] Severities = ["critical", "major", "minor", "info"];
    private static readonly string[] ErrorOutcomes = ["violates", "complies", "undetermined"];
    private static readonly string[] PlainTypes = ["text", "bool", "int", "number", "score"];
    private static readonly string[] Checksums = ["luhn", "iban"];
    private static readonly string[] Roles = ["assistant"];
    private static readonly string[] Overflows = ["truncate", "window", "error"];
    private static readonly string[] Activations = ["softmax", "sigmoid", "raw"];
    private static readonly string[] ModelOptions = ["model", "sha256", "max_tokens", "overflow", "input", "output", "labels", "activation", "template"];

    public static IEnumerable<CompletionItem> At(CompletionPlace place) => place.Expected.Names.SelectMany(n => Of(place, n));

    private static IEnumerable<CompletionItem> Of(CompletionPlace place, NamePlace name) => name switch
    {
        NamePlace.NewField => [place.Snippet("name: type", "${1:name}: ${2:text}", CompletionItemKind.Snippet, "0", "a field")],
        NamePlace.Value => StatisticCompletions.TakesPrinciple(place) ? [] : ValueCompletions.At(place),
        NamePlace.Member => ValueCompletions.Members(place),
        NamePlace.Imported => Imported(place),
        NamePlace.Type => Types(place),
        NamePlace.Record => Declared<RecordSymbol>(place),
        NamePlace.Constitution => Declared<ConstitutionSymbol>(place),
        NamePlace.Classifier => Declared<ClassifierSymbol>(place),
        NamePlace.Principle => Principles(place),
        NamePlace.Severity => Words(place, Severities),
        NamePlace.ErrorOutcome => Words(place, ErrorOutcomes),
        NamePlace.Field => FieldCompletions.At(place),
        NamePlace.OptionName => Words(place, ModelOptions),
        NamePlace.OptionValue => OptionValues(place),
        NamePlace.Constant => FieldCompletions.Constants(place),
        NamePlace.Variable => place.Scope.Variables.Select(v => place.Plain(Written.Name(v.Key), CompletionItemKind.Variable, "1", v.Value.Name)),
        NamePlace.FieldName => place.Scope.Record?.Fields.Select(f => Of(place, f, "1")) ?? [],
        NamePlace.Attack => Attacks(place),
        NamePlace.Statistic => StatisticCompletions.At(place),
        NamePlace.StatisticArgument => StatisticCompletions.Arguments(place),
        NamePlace.Checksum => Words(place, Checksums),
        NamePlace.Role => Words(place, Roles),
        _ => [],
    };

    internal static IEnumerable<CompletionItem> Words(CompletionPlace place, IEnumerable<string> words) =>
        words.Select((w, i) => place.Plain(w, CompletionItemKind.EnumMember, FormattableString.Invariant($"0{i}"), data: new CompletionItemData("word", w)));

    /// <summary>A declared thing as it is named; what takes arguments, with their places.</summary>
    internal static CompletionItem Of(CompletionPlace place, Symbol symbol, string sort)
    {
        var name = Written.Name(symbol.Name);
        var detail = SymbolDescription.Detail(symbol);
        var parameters = symbol switch
        {
            DefineSymbol define => define.Parameters.Select(p => p.Name).ToList(),
            ClassifierSymbol classifier => [.. classifier.Parameters],
            _ => [],
        };
        var isCall = symbol is ClassifierSymbol || parameters.Count > 0;
        return isCall && !place.Expected.Names.Contains(NamePlace.Classifier)
            ? place.Snippet(name, name + "(" + string.Join(", ", parameters.Select((p, i) => FormattableString.Invariant($"${{{i + 1}:{p}}}"))) + ")", KindOf(symbol), sort, detail, place.DataOf(symbol))
            : place.Plain(name, KindOf(symbol), sort, detail, place.DataOf(symbol));
    }

    internal static CompletionItemKind KindOf(Symbol symbol) => symbol switch
    {
        FieldSymbol => CompletionItemKind.Field,
        VariableSymbol => CompletionItemKind.Variable,
        DefineSymbol or ClassifierSymbol => CompletionItemKind.Function,
        RecordSymbol => CompletionItemKind.Struct,
        ConstitutionSymbol => CompletionItemKind.Class,
        PrincipleSymbol => CompletionItemKind.Method,
        MatcherSymbol => CompletionItemKind.Constant,
        _ => CompletionItemKind.Module,
    };

    private static IEnumerable<CompletionItem> Declared<T>(CompletionPlace place)
        where T : Symbol => place.Spec.Model.NamesInSight()
        .Where(s => s is T || (s is ImportSymbol import && import.Imported.Declarations.OfType<T>().Any()))
        .Select(s => Of(place, s, s is T ? "1" : "2"));

    private static IEnumerable<CompletionItem> Imported(CompletionPlace place)
    {
        var words = place.Expected.Before;
        return words.Length > 1 && place.Scope.Find(words[^2].Trim('`')) is ImportSymbol import
            ? import.Imported.Declarations.Where(d => d.Name.Length > 0).Select(d => Of(place, d, "1"))
            : [];
    }

    private static IEnumerable<CompletionItem> Types(CompletionPlace place) =>
        PlainTypes.Select(t => place.Plain(t, CompletionItemKind.Keyword, "0", data: new CompletionItemData("type", t)))
            .Concat(Declared<RecordSymbol>(place));

    /// <summary>In the list, those that are named already are left out, but for those that take something.</summary>
    private static IEnumerable<CompletionItem> Attacks(CompletionPlace place) =>
        AttackSymbol.All.Where(a => a.Parameter is not null || !place.Expected.Before.Contains(a.Name)).Select(a => a.Parameter is { Default: null }
            ? place.Snippet(a.Name, a.Name + "(\"$1\")", CompletionItemKind.EnumMember, "1", "attack", new CompletionItemData("word", a.Name))
            : place.Plain(a.Name, CompletionItemKind.EnumMember, "1", "attack", new CompletionItemData("word", a.Name)));

    internal static IEnumerable<CompletionItem> Principles(CompletionPlace place)
    {
        // In a list, those that are named already are left out.
        var named = place.Expected.Before.Reverse().TakeWhile(w => w is "," or ">" || char.IsLetter(w[0])).ToHashSet(StringComparer.Ordinal);
        var own = place.Spec.Model.Tree.NodeAt<Compiler.Syntax.PrincipleSyntax>(place.Position)?.Name.Value;
        return place.Judging?.Principles.Where(p => !named.Contains(p.Name) && p.Name != own).Select(p => Of(place, p, "1")) ?? [];
    }

    private static IEnumerable<CompletionItem> OptionValues(CompletionPlace place) => place.Expected.Before.LastOrDefault(ModelOptions.Contains) switch
    {
        "overflow" => Words(place, Overflows),
        "activation" => Words(place, Activations),
        "labels" => Words(place, (place.Spec.Model.DeclarationAt(place.Position) as ClassifierSymbol)?.Labels?.Labels ?? []),
        _ => [],
    };

    /// <summary>What the standard library declares and this file does not import: it is imported with the name.</summary>
    internal static IEnumerable<CompletionItem> NotImported(CompletionPlace place)
    {
        var known = place.Spec.Model.NamesInSight().Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var imported = place.Spec.Compilation.Root.Imports.Select(i => i.Module.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, file) in StandardLibrary.Names.Where(n => !known.Contains(n.Key) && !imported.Contains(n.Value)))
        {
            var edit = MissingImport.Edit(place.Spec, file);
            yield return place.Plain(name, CompletionItemKind.Constant, "6", "import \"" + file + "\"", new CompletionItemData("library", file + "|" + name)) with
            {
                AdditionalTextEdits = [new TextEdit(place.Spec.RangeOf(edit.Span), edit.NewText)],
            };
        }
    }
}
