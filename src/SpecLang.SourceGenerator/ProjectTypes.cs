using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SpecLang.Compiler.Emit;

namespace SpecLang.SourceGenerator;

/// <summary>What the project's own C# has to say against a generated type. Asks the project's own declarations only, since it is run on every keystroke.</summary>
internal sealed class ProjectTypes(Microsoft.CodeAnalysis.Compilation project, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, (INamespaceSymbol? Namespace, string? Objection)> namespaces = new(StringComparer.Ordinal);

    /// <summary>What a namespace is called like, as the end of a sentence; null where there is nothing against it.</summary>
    public string? NamespaceObjection(string name) => Resolve(name).Objection;

    /// <summary>What the name is already, as the end of a sentence; null where it is free, or shared as parts of one type may.</summary>
    public string? Objection(EmittedType type)
    {
        foreach (var member in Resolve(type.Namespace).Namespace?.GetMembers(type.Name) ?? [])
        {
            if (member is INamespaceSymbol)
            {
                return "is a namespace of the project";
            }

            if (member is INamedTypeSymbol { Arity: 0 } own && !IsOtherPart(own, type.Kind))
            {
                return "is a type of the project at " + PlaceOf(own) + (type.Kind == EmittedTypeKind.Enum ? "" : " that is no `partial " + WordsFor(type.Kind) + "`");
            }
        }

        return null;
    }

    private (INamespaceSymbol? Namespace, string? Objection) Resolve(string name)
    {
        if (namespaces.TryGetValue(name, out var known))
        {
            return known;
        }

        INamespaceSymbol? current = project.SourceModule.GlobalNamespace;
        string? objection = null;
        foreach (var part in name.Split('.'))
        {
            var members = current?.GetMembers(part) ?? [];
            objection ??= members.OfType<INamedTypeSymbol>().Where(t => t.Arity == 0).Select(t => "stands in a namespace that is called like the project's type at " + PlaceOf(t)).FirstOrDefault();
            current = members.OfType<INamespaceSymbol>().FirstOrDefault();
        }

        return namespaces[name] = objection is null ? (current, null) : (null, objection);
    }

    private bool IsOtherPart(INamedTypeSymbol own, EmittedTypeKind kind) =>
        kind != EmittedTypeKind.Enum
        && own.TypeKind == TypeKind.Class
        && own.IsRecord == (kind == EmittedTypeKind.RecordClass)
        && own.DeclaringSyntaxReferences.All(r => r.GetSyntax(cancellationToken) is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string WordsFor(EmittedTypeKind kind) => kind == EmittedTypeKind.RecordClass ? "record" : "class";

    /// <summary>The file and line, without the folders, so that messages are the same on every machine.</summary>
    private static string PlaceOf(INamedTypeSymbol type)
    {
        var span = type.Locations.First().GetLineSpan();
        return "`" + Path.GetFileName(span.Path) + "` line " + (span.StartLinePosition.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
