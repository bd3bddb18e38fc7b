using SpecLang.Compiler.References;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.SourceGenerator.Inputs;

namespace SpecLang.SourceGenerator.Model;

/// <summary>
/// A spec as read, and a summary of it for the specs that import it: they are compiled again where the summary changes, and not where only a principle
/// or a comment does. Compared by its file.
/// </summary>
internal sealed class ParsedSpec : IEquatable<ParsedSpec>
{
    private ParsedSpec(InputFile file, SyntaxTree tree)
    {
        File = file;
        Tree = tree;
        Exports = tree.ToExports();
        ExportKey = SyntaxKeys.OfExports(Exports);
        ConstitutionKey = SyntaxKeys.OfConstitutions(tree);
        UsesConstitutions = tree.Root.Declarations.Any(d => d is ConstitutionSyntax { Extends: not null } or ObjectiveSyntax or SuiteSyntax or MonitorSyntax or ProbeSyntax);
        var named = NamedFiles.Of(tree);
        Imports = [.. named.Where(n => n.Kind == NamedFileKind.Import).Select(n => n.Path).OfType<string>()];
        Lexicons = [.. named.Where(n => n.Kind == NamedFileKind.Lexicon).Select(n => n.Path).OfType<string>()];
        Citations = [.. named.Where(n => n.Kind == NamedFileKind.Citation).Select(n => n.Path).OfType<string>()];
        Models = [.. named.Where(n => n.Kind == NamedFileKind.Model).Select(n => n.Path).OfType<string>()];
    }

    public InputFile File { get; }

    public string Path => File.Path;

    public SyntaxTree Tree { get; }

    /// <summary>The file as one that imports it sees it.</summary>
    public SyntaxTree Exports { get; }

    /// <summary>Differs where <see cref="Exports"/> means something else.</summary>
    public string ExportKey { get; }

    /// <summary>Differs where the constitutions mean something else or stand elsewhere.</summary>
    public string ConstitutionKey { get; }

    /// <summary>Whether constitutions of imported files matter to it.</summary>
    public bool UsesConstitutions { get; }

    /// <summary>The imported project files, relative to the root.</summary>
    public IReadOnlyList<string> Imports { get; }

    /// <summary>The word lists, relative to the root.</summary>
    public IReadOnlyList<string> Lexicons { get; }

    /// <summary>The cited files, relative to the root.</summary>
    public IReadOnlyList<string> Citations { get; }

    public IReadOnlyList<string> Models { get; }

    /// <summary>What went wrong in us; the spec is empty then.</summary>
    public DiagnosticInfo? Failure { get; private init; }

    public static ParsedSpec Parse(InputFile file, CancellationToken cancellationToken) => Crash.Guard(
        () => Parse(file, file.Text ?? "", cancellationToken),
        d => new ParsedSpec(file, SyntaxTree.Parse(new SourceText(file.Path, ""), CancellationToken.None)) { Failure = d },
        "parse this file",
        file.FullPath,
        cancellationToken);

    private static ParsedSpec Parse(InputFile file, string text, CancellationToken cancellationToken) => new(file, SyntaxTree.Parse(new SourceText(file.Path, text), cancellationToken));

    public bool Equals(ParsedSpec? other) => other is not null && (ReferenceEquals(this, other) || File.Equals(other.File));

    public override bool Equals(object? obj) => Equals(obj as ParsedSpec);

    public override int GetHashCode() => File.GetHashCode();
}
