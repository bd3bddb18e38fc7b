using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Completions;

/// <summary>Fields and their values where a record is written: in examples and defaults.</summary>
internal static class FieldCompletions
{
    public static IEnumerable<CompletionItem> At(CompletionPlace place)
    {
        var (record, given) = RecordAt(place);
        return record?.Fields.Where(f => !given.Contains(f.Name)).Select(f => place.Snippet(
            Written.Name(f.Name),
            Written.Name(f.Name) + ": " + Value(f.Type),
            CompletionItemKind.Field,
            f.MayBeMissing ? "2" : "1",
            f.Type.Name,
            place.DataOf(f))) ?? [];
    }

    /// <summary>The labels that a field's value, or a classifier's answer, may be.</summary>
    public static IEnumerable<CompletionItem> Constants(CompletionPlace place)
    {
        var words = place.Expected.Before;
        if (words.Length < 2)
        {
            return [];
        }

        var type = TypeAt(place);
        return (type is OptionalType optional ? optional.Element : type) switch
        {
            LabelSetType set => set.Labels.Select(l => place.Plain(Written.Name(l) == l ? l : Written.Text(l), CompletionItemKind.EnumMember, "0")),
            ListType or RecordType when type is not null => [place.Snippet(type is ListType ? "[ … ]" : "{ … }", Value(type), CompletionItemKind.Snippet, "0", type.Name)],
            _ => [],
        };
    }

    /// <summary>Whether a value that is written like this may stand where a record is written; true where nobody knows.</summary>
    public static bool MayBeConstant(CompletionPlace place, string label)
    {
        var type = place.Expected.Names.Contains(NamePlace.Constant) && place.Expected.Before.Length > 1 ? TypeAt(place) : null;
        var element = type is OptionalType optional ? optional.Element : type;
        return element is null || element.IsError || label switch
        {
            "true" or "false" => element == AlignType.Bool,
            "none" => type is OptionalType,
            "\"…\"" => element == AlignType.Text || element is LabelSetType,
            _ => true,
        };
    }

    private static AlignType? TypeAt(CompletionPlace place)
    {
        var words = place.Expected.Before;
        var name = words[^2].Trim('`');
        return words[^1] == "=" && place.Spec.Model.NamesInSight().OfType<ClassifierSymbol>().FirstOrDefault(c => c.Name == name) is { } classifier
            ? classifier.Labels
            : words[^1] == ":" ? RecordAt(place).Record?.FindField(name)?.Type : null;
    }

    /// <summary>The record that is being written, inside of the braces around the place, and the fields that it has already.</summary>
    private static (RecordSymbol? Record, HashSet<string> Given) RecordAt(CompletionPlace place)
    {
        var words = place.Expected.Before;
        var levels = new Stack<(RecordSymbol? Record, HashSet<string> Given)>();
        var outer = (Record: place.Scope.Record, Given: new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "{")
            {
                var field = levels.Count > 0 && FieldBefore(words, i) is { } name ? levels.Peek().Record?.FindField(name) : null;
                levels.Push((levels.Count == 0 ? outer.Record : RecordOf(field?.Type), new HashSet<string>(StringComparer.Ordinal)));
            }
            else if (words[i] == "}" && levels.Count > 0)
            {
                levels.Pop();
            }
            else if (words[i] == ":" && i > 0 && levels.Count > 0)
            {
                levels.Peek().Given.Add(words[i - 1].Trim('`'));
            }
        }

        return levels.Count > 0 ? levels.Peek() : outer;
    }

    /// <summary>The field whose value a brace begins, also inside of a list.</summary>
    private static string? FieldBefore(IReadOnlyList<string> words, int brace)
    {
        var depth = 0;
        for (var i = brace - 1; i > 0; i--)
        {
            depth += words[i] is "}" or "]" ? 1 : words[i] is "{" or "[" ? -1 : 0;
            if (words[i] == ":" && depth is 0 or -1)
            {
                return words[i - 1].Trim('`');
            }

            if (depth < -1)
            {
                return null;
            }
        }

        return null;
    }

    internal static RecordSymbol? RecordOf(AlignType? type) => type switch
    {
        RecordType record => record.Record,
        ListType list => RecordOf(list.Element),
        OptionalType optional => RecordOf(optional.Element),
        _ => null,
    };

    /// <summary>Whether a field must be given, and is no record itself.</summary>
    private static bool IsPlain(FieldSymbol field) => !field.MayBeMissing && field.Type is not RecordType and not ListType;

    /// <summary>A place for a value of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="number">The place's number in its snippet.</param>
    internal static string Value(AlignType type, int number = 1)
    {
        var place = FormattableString.Invariant($"${number}");
        return type switch
        {
            OptionalType optional => Value(optional.Element, number),
            ListType { Element: RecordType element } => "[" + Value(element, number) + "]",
            ListType => "[" + place + "]",
            RecordType { Record: var record } when record.Fields.Any(IsPlain) =>
                "{ " + string.Join(", ", record.Fields.Where(IsPlain).Select((f, i) => Written.Name(f.Name) + ": " + Value(f.Type, number + i))) + " }",
            RecordType => "{ " + place + " }",
            _ when type == AlignType.Text => "\"" + place + "\"",
            _ => place,
        };
    }
}
