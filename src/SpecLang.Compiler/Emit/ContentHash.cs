using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Emit;

/// <summary>
/// The SHA-256 of what a file says, with all that it stands on: its own words, the declarations of what it imports, the constitutions that its own
/// extend or are subject to, and its word lists. Comments and spaces are no part of it, nor are the files' names.
/// </summary>
internal static class ContentHash
{
    public static string Of(ModuleSymbol module)
    {
        var content = new StringBuilder();
        AddTokens(content, module.Tree, module.Tree.Root.Span);
        AddWordLists(content, module);
        foreach (var import in Imported(module).OrderBy(m => m.Path, StringComparer.Ordinal))
        {
            foreach (var declaration in import.Tree.Root.Declarations.Where(d => d.IsCallable))
            {
                AddTokens(content, import.Tree, declaration.Span);
            }

            AddWordLists(content, import);
        }

        foreach (var constitution in Bases(module))
        {
            AddTokens(content, constitution.Module.Tree, constitution.Syntax.Span);
        }

        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(Encoding.Unicode.GetBytes(content.ToString())).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static void AddTokens(StringBuilder content, SyntaxTree tree, Text.TextSpan part)
    {
        SyntaxToken? comma = null;
        foreach (var token in tree.TokensIn(part))
        {
            if (IsSign(tree, token, ","))
            {
                comma = token;
                continue;
            }

            // Most commas may be left out, and then mean nothing. Before these, they keep two values from being one.
            if (comma is not null && (IsSign(tree, token, "-") || IsSign(tree, token, "(") || IsSign(tree, token, "[")))
            {
                Add(content, ",");
            }

            comma = null;
            Add(content, TextOf(tree, token));
        }
    }

    /// <summary>A text counts by what it says, however its lines are indented.</summary>
    private static string TextOf(SyntaxTree tree, SyntaxToken token)
    {
        var written = tree.Source.ToString(token.Span);
        return token.Kind == TokenKind.Text ? "\"" + TextLiteral.Decode(written, 0, new DiagnosticBag(tree.Source)) : written;
    }

    /// <summary>The length keeps two words from being taken for one.</summary>
    private static void Add(StringBuilder content, string word) => content.Append(word.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(word);

    private static bool IsSign(SyntaxTree tree, SyntaxToken token, string sign) =>
        token.Kind == TokenKind.Punctuation && token.Span.Length == sign.Length && tree.Source.Text[token.Span.Start] == sign[0];

    private static void AddWordLists(StringBuilder content, ModuleSymbol module)
    {
        foreach (var entry in module.Declarations.OfType<LexiconSymbol>().Where(l => !l.Syntax.Files.IsEmpty).SelectMany(l => l.Entries))
        {
            Add(content, entry);
        }
    }

    private static HashSet<ModuleSymbol> Imported(ModuleSymbol module)
    {
        var found = new HashSet<ModuleSymbol>();
        var pending = new Stack<ModuleSymbol>();
        pending.Push(module);
        while (pending.Count > 0)
        {
            foreach (var (_, import) in pending.Pop().Imports)
            {
                if (found.Add(import))
                {
                    pending.Push(import);
                }
            }
        }

        return found;
    }

    /// <summary>The constitutions of other files that those of this file extend or its objectives are subject to, each once, in written order.</summary>
    private static IEnumerable<ConstitutionSymbol> Bases(ModuleSymbol module)
    {
        var used = module.Declarations.OfType<ConstitutionSymbol>().Concat(module.Declarations.OfType<ObjectiveSymbol>().SelectMany(o => o.Constraints));
        return used.SelectMany(Chain).Where(c => !ReferenceEquals(c.Module, module)).Distinct();
    }

    private static IEnumerable<ConstitutionSymbol> Chain(ConstitutionSymbol constitution)
    {
        for (ConstitutionSymbol? current = constitution; current is not null; current = current.Base)
        {
            yield return current;
        }
    }
}
