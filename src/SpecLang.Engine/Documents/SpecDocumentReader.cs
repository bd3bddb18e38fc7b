using System.Collections.Immutable;
using SpecLang.Compiler;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Engine.Documents;

/// <summary>Makes the document of a compilation: of the file that was asked for, with what its constitutions inherit.</summary>
public static class SpecDocumentReader
{
    public static SpecDocument Read(Compilation compilation)
    {
        var words = compilation.Root.Declarations.Where(d => d is not (ConstitutionSymbol or RecordSymbol));
        var source = compilation.Root.Tree.Source;
        var declarations = compilation.Root.Tree.Root.Declarations;
        return new SpecDocument(
            compilation.Root.Path,
            [.. compilation.Constitutions.Select(Section)],
            [
                .. words.Select(w => (Symbol: w, Syntax: declarations.FirstOrDefault(d => d.Name.Span == w.Span)))
                    .Where(w => w.Syntax is not null)
                    .Select(w => new DocumentedWord(w.Symbol.Kind, w.Symbol.Name, w.Symbol.Documentation, AsWritten(source, w.Syntax?.Span ?? default))),
            ]);
    }

    private static ConstitutionSection Section(ConstitutionSymbol constitution) => new()
    {
        Name = constitution.Name,
        Title = constitution.Title,
        Version = constitution.Version,
        Reason = constitution.Documentation,
        Record = constitution.Record?.Name ?? "",
        Extends = constitution.Base?.Name,
        BlockAt = Word(constitution.BlockAt),
        Principles = [.. constitution.Principles.Select(p => Section(constitution, p))],
        Priorities = [.. constitution.Priorities.Select(p => (p.Higher.Name, p.Lower.Name)).Distinct()],
        Examples = [.. constitution.Examples.Select(e => Example(constitution.Source, e))],
        Citations =
        [
            .. constitution.Principles.SelectMany(p => p.Citations.Select(c => (Citation: c, p.Name)))
                .GroupBy(c => c.Citation, c => c.Name, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, g.Distinct(StringComparer.Ordinal).ToImmutableArray())),
        ],
        Coverage = StandardCoverageReader.Read(constitution),
    };

    private static PrincipleSection Section(ConstitutionSymbol constitution, PrincipleSymbol principle) => new()
    {
        Name = principle.Name,
        Severity = Word(principle.Severity),
        Reason = principle.Documentation,
        Clauses =
        [
            .. principle.Syntax.Clauses.Where(c => c is ConditionClauseSyntax or SeverityClauseSyntax { Condition: not null })
                .Select(c => AsWritten(principle.Source, c.Span)),
        ],
        Message = Template(principle, TemplateKind.Message),
        Critique = Template(principle, TemplateKind.Critique),
        Revise = Template(principle, TemplateKind.Revise),
        Citations = principle.Citations,
        Tags = principle.Tags,
        YieldsTo = [.. principle.YieldsTo.Select(p => p.Name)],
        OnError = principle.OnError.ToString().ToLowerInvariant(),
        IsLocked = principle.IsLocked,
        RedactsEvidence = principle.RedactsEvidence,
        InheritedFrom = constitution.Inherits(principle) ? principle.DeclaredIn.Name : null,
        Overrides = principle.Overrides?.DeclaredIn.Name,
        Examples = [.. constitution.Examples.Where(e => e.Principles.Any(p => p.Name == principle.Name)).Select(e => e.Name)],
    };

    private static DocumentedExample Example(SourceText source, BoundExample example) => new(
        example.Name,
        AsWritten(source, example.Syntax.Outcome.Span),
        example.Todo,
        [.. example.Syntax.Givens.Cast<SyntaxNode>().Concat(example.Syntax.Members).OrderBy(n => n.Span.Start).Select(n => AsWritten(source, n.Span))]);

    private static string? Template(PrincipleSymbol principle, TemplateKind kind) =>
        principle.Syntax.Clauses.OfType<TemplateClauseSyntax>().FirstOrDefault(c => c.Kind == kind)?.Text.Value;

    private static string Word(PrincipleSeverity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>A part of the source; further lines lose the space that all of them begin with, and every line that it ends with.</summary>
    private static string AsWritten(SourceText source, TextSpan span)
    {
        var lines = source.ToString(span).Split('\n').Select(l => l.TrimEnd()).ToArray();
        var further = lines.Skip(1).Where(l => l.Length > 0).ToList();
        var indentation = further.Count == 0 ? 0 : further.Min(l => l.Length - l.TrimStart().Length);
        var column = source.GetPosition(span.Start).Column;
        var cut = Math.Min(indentation, column);
        return string.Join('\n', lines.Select((l, i) => i == 0 || l.Length < cut ? l : l[cut..]));
    }
}
