using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Completions;

/// <summary>
/// What values can be named at a place, and what a path of names stands for there. It goes by the words before the place, as what is being written
/// can't be read yet.
/// </summary>
internal sealed class PlaceScope
{
    private readonly SpecSnapshot spec;
    private readonly ImmutableArray<string> before;
    private readonly Dictionary<string, AlignType> variables = new(StringComparer.Ordinal);

    private PlaceScope(SpecSnapshot spec, int position, ImmutableArray<string> before)
    {
        this.spec = spec;
        this.before = before;
        Record = spec.Model.RecordAt(position);
        if (spec.Model.DeclarationAt(position) is DefineSymbol define)
        {
            foreach (var parameter in define.Parameters)
            {
                variables[parameter.Name] = parameter.Type;
            }
        }
    }

    public RecordSymbol? Record { get; }

    /// <summary>Parameters and names of quantifiers, with their types.</summary>
    public IReadOnlyDictionary<string, AlignType> Variables => variables;

    public static PlaceScope Of(SpecSnapshot spec, int position, ImmutableArray<string> before)
    {
        var scope = new PlaceScope(spec, position, before);
        scope.ReadQuantifiers();
        return scope;
    }

    /// <summary>The type of the value that ends before a word: a path such as <c>step.tool</c>, or a call. Null where it can't be told.</summary>
    public AlignType? TypeBefore(int word)
    {
        var start = StartOfValue(word);
        return start < 0 ? null : TypeOf(start, word);
    }

    /// <summary>The classifier whose call ends before a word.</summary>
    public ClassifierSymbol? CallBefore(int word)
    {
        var start = StartOfValue(word);
        return start >= 0 && before[word - 1] == ")" ? Callee(start, word) as ClassifierSymbol : null;
    }

    /// <summary>What a name stands for that is declared in this file or imported.</summary>
    public Symbol? Find(string name) => spec.Model.NamesInSight().FirstOrDefault(s => s.Name == name);

    private void ReadQuantifiers()
    {
        for (var i = 1; i + 2 < before.Length; i++)
        {
            if (before[i + 1] != "in" || !(before[i - 1] is "any" or "all" or "no" or "(" || char.IsDigit(before[i - 1][0])))
            {
                continue;
            }

            var end = i + 3;
            while (end + 1 < before.Length && before[end] == ".")
            {
                end += 2;
            }

            if (TypeOf(i + 2, Math.Min(end, before.Length)) is ListType list)
            {
                variables[before[i].Trim('`')] = list.Element;
            }
            else if (before[i + 2] is "sentences" or "words" or "lines" or "urls")
            {
                variables[before[i].Trim('`')] = AlignType.Text;
            }
        }
    }

    /// <summary>Where the path or call begins that ends before a word; -1 where none does.</summary>
    private int StartOfValue(int end)
    {
        var at = end - 1;
        if (at >= 0 && before[at] is ")" or "]")
        {
            at = Opening(at) - 1;
        }

        if (at < 0 || !IsName(before[at]))
        {
            return -1;
        }

        while (at > 1 && before[at - 1] == "." && IsName(before[at - 2]))
        {
            at -= 2;
        }

        return at;
    }

    private int Opening(int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += before[i] is ")" or "]" ? 1 : before[i] is "(" or "[" ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return 0;
    }

    private AlignType? TypeOf(int start, int end)
    {
        if (before[end - 1] == ")")
        {
            return Callee(start, end) switch
            {
                ClassifierSymbol classifier => classifier.Type,
                DefineSymbol define => define.Type,
                _ => FunctionSymbol.All.TryGetValue(before[start], out var function) ? function.Result : null,
            };
        }

        var isElement = before[end - 1] == "]";
        end = isElement ? Opening(end - 1) : end;
        var first = before[start].Trim('`');
        AlignType? type = variables.TryGetValue(first, out var variable) ? variable : Record?.FindField(first)?.Type;
        for (var i = start + 2; i < end && type is not null; i += 2)
        {
            type = ((type is OptionalType optional ? optional.Element : type) as RecordType)?.Record.FindField(before[i].Trim('`'))?.Type;
        }

        return isElement && type is ListType list ? new OptionalType(list.Element) : type;
    }

    /// <summary>What a call calls: a name, or one behind an import's alias.</summary>
    private Symbol? Callee(int start, int end)
    {
        var name = before[start].Trim('`');
        var symbol = Find(name);
        return symbol is ImportSymbol import && start + 2 < end && before[start + 1] == "." ? import.Imported.ByName.GetValueOrDefault(before[start + 2].Trim('`')) : symbol;
    }

    private static bool IsName(string word) => word.Length > 0 && (char.IsLetter(word[0]) || word[0] is '_' or '`');
}
