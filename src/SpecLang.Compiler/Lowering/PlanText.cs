using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>
/// What constitutions become before they become C#, as indented lines for a person to read: definitions are put in, chains stand in reading order. It shows the public properties of plans, so that
/// one which a later version adds appears by itself.
/// </summary>
public static class PlanText
{
    /// <summary>Where nodes came from and what they repeat.</summary>
    private static readonly string[] LeftOut = ["Span", "Children", "Syntax", "EqualityContract", "Raw", "Constitution"];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> PropertiesOfTypes = new();

    /// <summary>The plans of a file's constitutions; of one that is too large to be lowered, which the compiler reports, nothing.</summary>
    /// <param name="compilation">A file without errors.</param>
    public static string Of(Compilation compilation) => string.Join("\n", compilation.Constitutions
        .Select(c => Lowerer.Lower(c, new DiagnosticBag(compilation.Root.Tree.Source)))
        .OfType<LoweredSpec>()
        .Select(s => $"constitution {s.Constitution.Name} over {s.Constitution.Record?.Name}\n" + Of(s)));

    private static string Of(LoweredSpec plan)
    {
        var lines = new StringBuilder();
        Add(lines, "", plan, 0);
        return lines.ToString();
    }

    private static void Add(StringBuilder lines, string label, object? value, int depth)
    {
        var prefix = new string(' ', depth * 2) + label;
        switch (value)
        {
            case null or false:
                break;
            case true:
                lines.Append(prefix.TrimEnd(' ', ':')).Append('\n');
                break;
            case Symbol symbol:
                lines.Append(prefix).Append(symbol.Kind).Append(' ').Append(symbol.Name).Append('\n');
                break;
            case AlignType or string or Enum or IFormattable:
                lines.Append(prefix).Append(Literal(value)).Append('\n');
                break;
            case IEnumerable items:
                AddItems(lines, prefix, [.. items.Cast<object>()], depth);
                break;
            default:
                AddNode(lines, prefix, value, depth);
                break;
        }
    }

    private static void AddItems(StringBuilder lines, string prefix, List<object> items, int depth)
    {
        if (items.Count == 0)
        {
            return;
        }

        lines.Append(prefix.TrimEnd()).Append('\n');
        foreach (var item in items)
        {
            Add(lines, "", item, depth + 1);
        }
    }

    private static void AddNode(StringBuilder lines, string prefix, object node, int depth)
    {
        var type = node is BoundExpression expression ? " -> " + expression.Type : "";
        lines.Append(prefix).Append(NameOf(node)).Append(type).Append('\n');
        foreach (var property in Properties(node).Where(p => node is not BoundExpression || p.Name != nameof(BoundExpression.Type)))
        {
            Add(lines, property.Name + ": ", property.GetValue(node), depth + 1);
        }
    }

    private static PropertyInfo[] Properties(object node) => PropertiesOfTypes.GetOrAdd(node.GetType(), type =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => !LeftOut.Contains(p.Name) && p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.MetadataToken),
    ]);

    private static string NameOf(object node)
    {
        var name = node.GetType().Name;
        return name.StartsWith("Bound", StringComparison.Ordinal) ? name.Substring("Bound".Length)
            : name.EndsWith("Syntax", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Syntax".Length)
            : name;
    }

    private static string Literal(object? value) => value switch
    {
        string text => "\"" + text.Replace("\\", "\\\\").Replace("\r", "\\r").Replace("\n", "\\n") + "\"",
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
