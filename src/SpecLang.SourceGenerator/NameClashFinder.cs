using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SpecLang.Compiler.Diagnostics;
using SpecLang.SourceGenerator.Model;

namespace SpecLang.SourceGenerator;

/// <summary>
/// Holds the names of all generated types against one another and against the project's own C#. Within one file and what it imports the compiler has
/// done so; files that don't know of one another, and C#, it does not see.
/// </summary>
internal sealed class NameClashFinder(Microsoft.CodeAnalysis.Compilation project, CancellationToken cancellationToken)
{
    private readonly ProjectTypes projectTypes = new(project, cancellationToken);
    private readonly Dictionary<string, GeneratedType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GeneratedType> namespaces = new(StringComparer.Ordinal);
    private readonly List<DiagnosticInfo> diagnostics = [];
    private readonly HashSet<string> blocked = new(StringComparer.Ordinal);

    /// <param name="specs">The types of each spec.</param>
    /// <param name="library">The types of the standard library that the project needs.</param>
    public NameClashes Find(ImmutableArray<EquatableArray<GeneratedType>> specs, IEnumerable<GeneratedType> library)
    {
        foreach (var type in library)
        {
            types[type.Type.FullName] = type;
        }

        // Two that meet are said of the one whose path comes later, whatever the order in which they come.
        foreach (var type in specs.SelectMany(s => s).OrderBy(t => t.Path, StringComparer.Ordinal).ThenBy(t => t.Type.Span.Start))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Check(type);
        }

        return diagnostics.Count == 0 ? NameClashes.None : new NameClashes(diagnostics.ToEquatable(), blocked.OrderBy(b => b, StringComparer.Ordinal).ToEquatable());
    }

    private void Check(GeneratedType type)
    {
        var name = type.Type.FullName;
        if (types.TryGetValue(name, out var other))
        {
            if (other.Path != type.Path)
            {
                Report(type, "a declaration of `" + (other.Path.Length > 0 ? other.Path : "the standard library") + "` becomes too");
            }
        }
        else if (namespaces.TryGetValue(name, out var inside))
        {
            Report(type, "is a namespace in `" + inside.Path + "`");
        }
        else if (PrefixesOf(type.Type.Namespace).FirstOrDefault(types.ContainsKey) is { } prefix)
        {
            Report(type, "has `" + types[prefix].Type.Declaration + "` of `" + types[prefix].Path + "` in the place of a namespace");
        }
        else if (projectTypes.NamespaceObjection(type.Type.Namespace) is { } taken)
        {
            // All types of the file stand in it.
            if (!blocked.Contains(type.Path))
            {
                Report(type, taken);
            }
        }
        else if (projectTypes.Objection(type.Type) is { } objection)
        {
            Report(type, objection);
        }
        else
        {
            types.Add(name, type);
            foreach (var part in PrefixesOf(type.Type.Namespace))
            {
                namespaces[part] = type;
            }
        }
    }

    /// <summary>One mistake, one message: of the types that one declaration becomes, the first that clashes.</summary>
    private void Report(GeneratedType type, string objection)
    {
        blocked.Add(type.Path);
        if (diagnostics.Exists(d => d.FullPath == type.FullPath && d.Span == type.Type.Span))
        {
            return;
        }

        var message = string.Format(System.Globalization.CultureInfo.InvariantCulture, NameDiagnostics.ProjectNameTaken.Format, type.Type.Declaration, type.Type.FullName, objection);
        diagnostics.Add(new DiagnosticInfo(NameDiagnostics.ProjectNameTaken, type.FullPath, type.Type.Span, type.Start, type.End, message));
    }

    /// <summary><c>A.B.C</c>, <c>A.B</c>, <c>A</c>.</summary>
    private static IEnumerable<string> PrefixesOf(string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            yield return name.Substring(0, end);
        }
    }
}
