using SpecLang.Compiler;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Syntax;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>The texts of a spec that name files: imports, lexicons, models, cases, seeds and baselines, and citations of the project's own pages.</summary>
internal static class FileLinks
{
    public static IEnumerable<FileLink> Find(SpecSnapshot spec)
    {
        foreach (var node in spec.Model.Tree.Nodes<SyntaxNode>())
        {
            switch (node)
            {
                case ImportSyntax import when import.Path.Value.StartsWith("std/", StringComparison.Ordinal):
                    yield return new FileLink(import.Path.Span, spec.State.Library.UriOf(import.Path.Value), "Open the file of the standard library");
                    break;
                case ImportSyntax import:
                    yield return Of(spec, import.Path, import.Path.Value, "Open the imported file");
                    break;
                case LexiconSyntax lexicon:
                    foreach (var file in lexicon.Files)
                    {
                        yield return Of(spec, file, file.Value, "Open the lexicon's file");
                    }

                    break;
                case OptionSyntax { Name.Value: "model" or "tokenizer", Values: [TextSyntax path] } when !path.Value.StartsWith("std:", StringComparison.Ordinal):
                    yield return Of(spec, path, path.Value, "Show the file");
                    break;
                case SuiteClauseSyntax or MonitorClauseSyntax or SeedsClauseSyntax:
                    foreach (var file in node.Children.OfType<TextSyntax>())
                    {
                        yield return Of(spec, file, file.Value, "Open the file");
                    }

                    break;
                case CitesClauseSyntax cites:
                    foreach (var citation in cites.Citations.Where(c => FileOf(c.Value).EndsWith(".md", StringComparison.Ordinal) && !FileOf(c.Value).Contains(' ', StringComparison.Ordinal)))
                    {
                        yield return Of(spec, citation, FileOf(citation.Value), "Open the cited page");
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private static string FileOf(string citation) => citation.Split('#')[0];

    private static FileLink Of(SpecSnapshot spec, TextSyntax text, string written, string tooltip)
    {
        var path = SpecPath.Resolve(spec.Compilation.Root.Path, written);
        var full = path is null ? null : spec.FullPathOf(path);
        return new FileLink(text.Span, full is not null && (File.Exists(full) || spec.State.FindOpen(full) is not null) ? spec.State.UriOfPath(full) : null, tooltip);
    }
}
