using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;

namespace SpecLang.Engine.Comparison;

/// <summary>
/// A plan as a text that is equal for two plans that mean the same part by part: definitions are put in, lexicons and patterns stand with what is in them, variables with their
/// numbers; names that are only names, and everything about the source, are left out.
/// </summary>
internal sealed class MeaningText
{
    private static readonly string[] LeftOut = ["Span", "Children", "Syntax", "EqualityContract"];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> PropertiesOfTypes = new();

    private readonly StringBuilder text = new();
    private readonly List<VariableSymbol> variables = [];

    /// <summary>What a clause says.</summary>
    public static string Of(LoweredClause clause) => Of(clause.Kind, clause.Condition);

    /// <summary>What a severity depends on.</summary>
    public static string Of(LoweredSeverity severity) => Of(severity.Severity, severity.Condition);

    /// <summary>What a constant, a type, a classifier's options and their like are.</summary>
    public static string Of(params object?[] parts)
    {
        var meaning = new MeaningText();
        foreach (var part in parts)
        {
            meaning.Add(part);
        }

        return meaning.text.ToString();
    }

    private void Add(object? value) => DeepStack.Run(() =>
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string plain:
                text.Append('"').Append(plain.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
                break;
            case Symbol symbol:
                Add(symbol);
                break;
            case AlignType type:
                text.Append(type);
                break;
            case Enum or bool or IFormattable:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case IEnumerable items:
                AddAll("[", items.Cast<object?>(), "]");
                break;
            default:
                AddAll(value.GetType().Name + "(", Properties(value).Select(p => p.GetValue(value)), ")");
                break;
        }

        return true;
    });

    private void Add(Symbol symbol)
    {
        switch (symbol)
        {
            case VariableSymbol variable:
                if (!variables.Contains(variable))
                {
                    variables.Add(variable);
                }

                text.Append(CultureInfo.InvariantCulture, $"${variables.IndexOf(variable)}");
                break;
            case LexiconSymbol lexicon:
                AddAll("lexicon(", lexicon.Entries.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ")");
                break;
            case PatternSymbol pattern:
                AddAll("pattern(", [pattern.Pattern, string.Concat(pattern.Flags.Order()), pattern.Checksum], ")");
                break;
            case ClassifierSymbol classifier:
                AddAll("classifier(", [classifier.Name, classifier.ResultKind, classifier.Parameters, classifier.Labels?.Labels, classifier.Options], ")");
                break;
            default:
                text.Append(symbol.Kind).Append(':').Append(symbol.Name);
                break;
        }
    }

    private void AddAll(string start, IEnumerable<object?> items, string end)
    {
        text.Append(start);
        foreach (var item in items)
        {
            Add(item);
            text.Append(',');
        }

        text.Append(end);
    }

    private static PropertyInfo[] Properties(object node) => PropertiesOfTypes.GetOrAdd(node.GetType(), type =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => !LeftOut.Contains(p.Name) && p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.Name, StringComparer.Ordinal),
    ]);
}
