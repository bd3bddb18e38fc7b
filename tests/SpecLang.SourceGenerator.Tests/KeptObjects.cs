using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace SpecLang.SourceGenerator.Tests;

/// <summary>Walks what the generator's steps keep between two runs: an object of Roslyn's among it would keep a whole compilation alive, and be another every time.</summary>
internal static class KeptObjects
{
    public static IReadOnlyList<string> ForbiddenIn(GeneratorRunResult result)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, runs) in result.TrackedSteps.Where(s => TrackingNames.All.Contains(s.Key)))
        {
            foreach (var output in runs.SelectMany(r => r.Outputs))
            {
                Walk(name, output.Value, seen, found);
            }
        }

        return [.. found];
    }

    private static void Walk(string step, object root, HashSet<object> seen, SortedSet<string> found)
    {
        var pending = new Stack<object>([root]);
        while (pending.Count > 0)
        {
            var value = pending.Pop();
            var type = value.GetType();
            if (type.IsPrimitive || type.IsEnum || value is string or Type or MemberInfo or Delegate || !seen.Add(value))
            {
                continue;
            }

            if (value is Microsoft.CodeAnalysis.Compilation or ISymbol or SyntaxNode or SyntaxTree or SemanticModel or Location or Diagnostic or AdditionalText)
            {
                found.Add(step + " keeps " + type);
                continue;
            }

            foreach (var inner in InnerOf(value, type))
            {
                pending.Push(inner);
            }
        }
    }

    private static IEnumerable<object> InnerOf(object value, Type type)
    {
        if (value is Array array)
        {
            return array.Cast<object?>().OfType<object>();
        }

        var fields = new List<object>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            fields.AddRange(current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Select(f => f.GetValue(value)).OfType<object>());
        }

        return value is IEnumerable items && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? items.Cast<object?>().OfType<object>().Concat(fields) : fields;
    }
}
