using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Tests.Corpus;

/// <summary>Nodes as indented lines, by their public properties. A property that a later stage adds appears by itself.</summary>
internal static class TreeDump
{
    /// <summary>Where nodes came from.</summary>
    private static readonly string[] LeftOut = ["Span", "Children", "Syntax", "EqualityContract", "Raw"];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> PropertiesOfTypes = new();

    /// <summary>What a syntax node says beside its children: <c>ChainSyntax IsAnd=True</c>.</summary>
    public static string Describe(SyntaxNode node)
    {
        var values = Properties(node).Where(p => IsValue(p.PropertyType)).Select(p => (p.Name, Value: p.GetValue(node))).Where(p => p.Value is not null);
        return NameOf(node) + string.Concat(values.Select(v => $" {v.Name}={Literal(v.Value)}"));
    }

    /// <summary>The shape of a tree: everything but where it stands.</summary>
    public static string Shape(SyntaxNode node)
    {
        var lines = new StringBuilder();
        AddShape(lines, node, 0);
        return lines.ToString();
    }

    private static void AddShape(StringBuilder lines, SyntaxNode node, int depth)
    {
        lines.Append(' ', depth * 2).Append(Describe(node)).Append('\n');
        foreach (var child in node.Children)
        {
            AddShape(lines, child, depth + 1);
        }
    }

    private static PropertyInfo[] Properties(object node) => PropertiesOfTypes.GetOrAdd(node.GetType(), type =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => !LeftOut.Contains(p.Name) && p.GetIndexParameters().Length == 0)
            .OrderBy(p => p.MetadataToken),
    ]);

    private static bool IsValue(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain.IsPrimitive || plain.IsEnum || plain == typeof(string));

    private static string NameOf(object node)
    {
        var name = node.GetType().Name;
        return name.EndsWith("Syntax", StringComparison.Ordinal) ? name[..^"Syntax".Length] : name;
    }

    private static string Literal(object? value) => value switch
    {
        string text => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"",
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
