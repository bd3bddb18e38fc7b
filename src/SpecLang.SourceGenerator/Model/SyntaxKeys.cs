using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.SourceGenerator.Model;

/// <summary>
/// Keys that differ where parts of a file mean something else or are said to stand elsewhere: hashes of words, documentation and places, without other
/// comments, and of spaces only that there are some.
/// </summary>
internal static class SyntaxKeys
{
    /// <summary>The key of what a file gives to those that import it. Where a declaration stands is a part of it, since rules that read it say so.</summary>
    public static string OfExports(SyntaxTree exports)
    {
        var content = new StringBuilder();
        var root = exports.Root;
        Add(content, exports, root.Namespace);
        foreach (var import in root.Imports)
        {
            Add(content, exports, import);
        }

        foreach (var declaration in root.Declarations)
        {
            if (declaration is ConstitutionSyntax constitution)
            {
                Add(content, exports, constitution.Name);
                Add(content, exports, constitution.Record);
                continue;
            }

            AddPosition(content, exports, declaration.Name.Span.Start);
            Add(content, exports, declaration);
        }

        foreach (var diagnostic in exports.Diagnostics)
        {
            content.Append(diagnostic.Code);
        }

        return Hash(content);
    }

    /// <summary>The key of the constitutions of a file, with the places that a debugger is told of.</summary>
    public static string OfConstitutions(SyntaxTree tree)
    {
        var content = new StringBuilder();
        foreach (var declaration in tree.Root.Declarations.OfType<ConstitutionSyntax>())
        {
            foreach (var item in declaration.Items)
            {
                AddPosition(content, tree, item.Span.Start);
                foreach (var clause in item is PrincipleSyntax principle ? principle.Clauses : [])
                {
                    AddPosition(content, tree, clause.Span.Start);
                    AddPosition(content, tree, clause.Span.End);
                }
            }

            Add(content, tree, declaration);
        }

        foreach (var diagnostic in tree.Diagnostics)
        {
            content.Append(diagnostic.Code);
        }

        return Hash(content);
    }

    private static void Add(StringBuilder content, SyntaxTree tree, SyntaxNode? node)
    {
        foreach (var token in node is null ? [] : tree.TokensIn(node.Span))
        {
            content.Append(token.LeadingTrivia.IsEmpty ? "" : " ");
            foreach (var trivia in token.LeadingTrivia)
            {
                if (trivia.Kind == TriviaKind.DocComment)
                {
                    Add(content, tree, trivia.Span);
                }
            }

            Add(content, tree, token.Span);
        }

        content.Append(';');
    }

    private static void Add(StringBuilder content, SyntaxTree tree, TextSpan span) =>
        content.Append(span.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(tree.Source.Text, span.Start, span.Length);

    private static void AddPosition(StringBuilder content, SyntaxTree tree, int place)
    {
        var position = tree.Source.GetPosition(place);
        content.Append(position.Line.ToString(CultureInfo.InvariantCulture)).Append(',').Append(position.Column.ToString(CultureInfo.InvariantCulture)).Append(' ');
    }

    private static string Hash(StringBuilder content)
    {
        using var algorithm = SHA256.Create();
        return Convert.ToBase64String(algorithm.ComputeHash(Encoding.Unicode.GetBytes(content.ToString())));
    }
}
