using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Linting;

/// <summary>The comments of a file that silence warnings in place. Errors can't be silenced.</summary>
internal sealed class IgnoreComments
{
    private const string Word = "align-ignore";

    private static readonly Regex Form = new(@"^//\s*align-ignore\b\s*(?<codes>[^:]*)(?::(?<reason>.*))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly HashSet<(IgnoreComment Comment, string Code)> used = [];

    private IgnoreComments(ImmutableArray<IgnoreComment> comments) => Comments = comments;

    public ImmutableArray<IgnoreComment> Comments { get; }

    public static IgnoreComments Of(SyntaxTree tree)
    {
        var comments = ImmutableArray.CreateBuilder<IgnoreComment>();
        SyntaxToken? before = null;
        foreach (var token in tree.Tokens)
        {
            foreach (var trivia in token.LeadingTrivia.Where(t => t.Kind == TriviaKind.LineComment))
            {
                var text = tree.Source.ToString(trivia.Span).TrimEnd();
                if (text.IndexOf(Word, StringComparison.Ordinal) >= 0 && Form.Match(text) is { Success: true } match)
                {
                    ImmutableArray<string> codes = [.. match.Groups["codes"].Value.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries)];
                    comments.Add(new IgnoreComment(new TextSpan(trivia.Span.Start, text.Length), codes, match.Groups["reason"].Value.Trim(), ReachOf(tree, trivia.Span, before, token)));
                }
            }

            before = token;
        }

        return new IgnoreComments(comments.ToImmutable());
    }

    /// <summary>Whether a comment silences a warning; it then counts as used.</summary>
    public bool Silences(Diagnostic diagnostic)
    {
        var silencing = diagnostic.IsError ? null : Comments.FirstOrDefault(c => c.Codes.Contains(diagnostic.Code, StringComparer.Ordinal) && c.IsAbout(diagnostic.Span));
        if (silencing is not null)
        {
            used.Add((silencing, diagnostic.Code));
        }

        return silencing is not null;
    }

    /// <summary>Reports the comments that say nothing, or not why.</summary>
    public void Check(LintedModule module)
    {
        foreach (var comment in Comments)
        {
            if (comment.Codes.IsEmpty || comment.Reason.Length == 0)
            {
                module.Report(LintDiagnostics.IgnoreWithoutReason, comment.Span, comment.Codes.IsEmpty ? "ALN4003" : string.Join(", ", comment.Codes));
            }

            foreach (var code in comment.Codes)
            {
                if (WhyStale(comment, code, module) is { } why)
                {
                    IEnumerable<DiagnosticFix> fixes = comment.Codes.Length == 1 ? [DiagnosticFix.Remove(comment.Span, "the comment")] : [];
                    module.Report(LintDiagnostics.StaleIgnore, comment.Span, fixes, why);
                }
            }
        }
    }

    /// <summary>Null where it is not stale. With errors in the file some rules have not looked, and what is reported beside the compiler is not known here.</summary>
    private string? WhyStale(IgnoreComment comment, string code, LintedModule module)
    {
        if (!Regex.IsMatch(code, "^ALN[0-9]{4}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        {
            return "`" + code + "` is not a code";
        }

        return code[3] switch
        {
            '4' => used.Contains((comment, code)) || module.HasErrors ? null : "there is no " + code + " here; remove it",
            '5' => null,
            _ => code + " is an error, which can't be silenced",
        };
    }

    /// <summary>A comment behind something is about its line; one on a line of its own is about what begins below it.</summary>
    private static ImmutableArray<TextSpan> ReachOf(SyntaxTree tree, TextSpan comment, SyntaxToken? before, SyntaxToken next)
    {
        var line = tree.Source.GetPosition(comment.Start).Line;
        if (before is not null && tree.Source.GetPosition(before.Span.End).Line == line)
        {
            return [LineOf(tree.Source, line)];
        }

        var below = Beginning(tree.Root, next.Span.Start);
        return [LineOf(tree.Source, tree.Source.GetPosition(next.Span.Start).Line), .. below is null ? Array.Empty<TextSpan>() : [below.Span]];
    }

    private static TextSpan LineOf(SourceText source, int line)
    {
        var start = source.GetLineStart(line);
        return new TextSpan(start, source.GetLine(line).Length);
    }

    /// <summary>The largest part of the file that begins at a place.</summary>
    private static SyntaxNode? Beginning(SyntaxNode node, int start)
    {
        if (node is not FileSyntax && node.Span.Start == start)
        {
            return node;
        }

        return node.Children.Where(c => c.Span.Start <= start && start < c.Span.End).Select(c => Beginning(c, start)).FirstOrDefault(n => n is not null);
    }
}
