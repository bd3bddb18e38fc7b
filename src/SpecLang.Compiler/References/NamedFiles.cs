using SpecLang.Compiler.Library;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.References;

/// <summary>
/// Which files a spec names, read from its syntax alone: for a build that has to bring them before anything is bound. Of a file that is broken in
/// parts, those of the parts that could be read.
/// </summary>
public static class NamedFiles
{
    private const string StarterPrefix = "std:";

    /// <summary>The files that one spec names, in written order; the standard library's are left out, starter models are not.</summary>
    public static IReadOnlyList<NamedFile> Of(SyntaxTree tree)
    {
        var from = tree.Source.Path;
        return [.. tree.Root.Imports
            .Where(i => !StandardLibrary.IsLibraryPath(i.Path.Value))
            .Select(i => Name(from, NamedFileKind.Import, i.Path, i.Path.Value))
            .Concat(tree.Root.Declarations.SelectMany(d => InDeclaration(from, d)))
            .Where(f => f.Written.Length > 0)
            .OrderBy(f => f.Span.Start)];
    }

    private static IEnumerable<NamedFile> InDeclaration(string from, DeclarationSyntax declaration) => declaration switch
    {
        LexiconSyntax lexicon => lexicon.Files.Select(f => Name(from, NamedFileKind.Lexicon, f, f.Value)),
        ClassifierSyntax classifier => Option(from, classifier, "model", NamedFileKind.Model).Concat(Option(from, classifier, "tokenizer", NamedFileKind.Tokenizer)),
        ConstitutionSyntax constitution => constitution.Items
            .OfType<PrincipleSyntax>()
            .SelectMany(p => p.Clauses)
            .OfType<CitesClauseSyntax>()
            .SelectMany(c => c.Citations)
            .Select(c => Name(from, NamedFileKind.Citation, c, Citation.FileOf(c.Value) ?? "")),
        _ => [],
    };

    private static IEnumerable<NamedFile> Option(string from, ClassifierSyntax classifier, string name, NamedFileKind kind) =>
        classifier.Options
            .Where(o => o.Name.Value == name && o.Values.Length == 1)
            .Select(o => o.Values[0])
            .OfType<TextSyntax>()
            .Take(1)
            .Select(t => Name(from, kind, t, t.Value));

    private static NamedFile Name(string from, NamedFileKind kind, TextSyntax text, string written)
    {
        var isStarter = kind == NamedFileKind.Model && written.StartsWith(StarterPrefix, StringComparison.Ordinal);
        return new NamedFile(kind, written, isStarter ? written : SpecPath.Resolve(from, written), text.Span);
    }
}
