using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>
/// Turns the parser's errors into sentences: the first of each principle, example or declaration only, because what follows a mistake
/// is mostly its consequence.
/// </summary>
internal static class SyntaxErrorReporter
{
    public static void Report(IReadOnlyList<LexicalError> lexical, IReadOnlyList<RawSyntaxError> errors, AlignParser.FileContext file, CommonTokenStream tokens, DiagnosticBag diagnostics)
    {
        if (lexical.Count == 0 && errors.Count == 0)
        {
            ReportStrays(file, [], diagnostics);
            return;
        }

        var units = UnitsOf(file);
        var reported = new HashSet<ParserRuleContext>();
        foreach (var error in lexical)
        {
            IEnumerable<DiagnosticFix> fixes = error.Fix is { } fix ? [fix] : [];
            diagnostics.Report(error.Descriptor, error.Span, fixes, error.Arguments);
            reported.Add(UnitAt(units, error.Token.StartIndex) ?? file);
        }

        var cutOff = lexical.Any(e => e.Descriptor == SyntaxDiagnostics.NestedTooDeeply || e.Descriptor == SyntaxDiagnostics.UnclosedBlockText || e.Descriptor == SyntaxDiagnostics.UnclosedComment);
        foreach (var error in errors)
        {
            var unit = UnitAt(units, error.Token.StartIndex) ?? UnitAbove(error.Context) ?? file;
            var isConsequence = cutOff && error.Token.Type == TokenConstants.EOF;
            isConsequence |= unit is AlignParser.FileContext or AlignParser.DeclarationContext && UnitBefore(units, error.Token.StartIndex, unit) is { } last && reported.Contains(last);
            if (reported.Add(unit) && !isConsequence && !IsInsideOf(error.Context, reported, unit))
            {
                SyntaxErrorWording.Report(error, tokens, diagnostics);
            }
        }

        ReportStrays(file, reported, diagnostics);
    }

    private static bool IsInsideOf(RuleContext context, HashSet<ParserRuleContext> reported, ParserRuleContext self)
    {
        for (RuleContext? c = context; c is not null; c = c.Parent)
        {
            if (c is AlignParser.PrincipleContext or AlignParser.ExampleContext && !ReferenceEquals(c, self) && reported.Contains((ParserRuleContext)c))
            {
                return true;
            }
        }

        return false;
    }

    private static void ReportStrays(AlignParser.FileContext file, HashSet<ParserRuleContext> reported, DiagnosticBag diagnostics)
    {
        var inRun = false;
        var hasConstitution = false;
        foreach (var child in file.children ?? [])
        {
            if (child is AlignParser.StrayContext stray)
            {
                if (!inRun && !hasConstitution && stray.exception is null && reported.Count == 0 && stray.RIGHT_BRACE() is null)
                {
                    diagnostics.Report(SyntaxDiagnostics.WriteInstead, TextSpan.FromBounds(stray.Start.StartIndex, stray.Start.StopIndex + 1), "`constitution Name over Record { … }` around it");
                }
                else if (!inRun && stray.exception is null && reported.Count == 0)
                {
                    var (place, other) = stray.RIGHT_BRACE() is null ? ("before this", ", or move this into its constitution") : ("here", "");
                    var span = TextSpan.FromBounds(stray.Start.StartIndex, stray.Start.StopIndex + 1);
                    IEnumerable<DiagnosticFix> fixes = stray.RIGHT_BRACE() is null ? [] : [DiagnosticFix.Remove(span, "the `}`")];
                    diagnostics.Report(SyntaxDiagnostics.Stray, span, fixes, place, other);
                }

                inRun = true;
            }
            else
            {
                inRun = false;
                hasConstitution |= child is AlignParser.DeclarationContext declaration && declaration.constitution() is not null;
            }
        }
    }

    private static List<ParserRuleContext> UnitsOf(IParseTree tree)
    {
        var units = new List<ParserRuleContext>();
        var pending = new Stack<IParseTree>();
        pending.Push(tree);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node is AlignParser.PrincipleContext or AlignParser.ExampleContext or AlignParser.DeclarationContext or AlignParser.Import_Context)
            {
                units.Add((ParserRuleContext)node);
            }

            for (var i = 0; i < node.ChildCount; i++)
            {
                pending.Push(node.GetChild(i));
            }
        }

        return units;
    }

    /// <summary>The innermost unit around a place.</summary>
    private static ParserRuleContext? UnitAt(List<ParserRuleContext> units, int offset)
    {
        ParserRuleContext? best = null;
        foreach (var unit in units)
        {
            if (unit.Stop is not null && unit.Start.StartIndex <= offset && offset <= unit.Stop.StopIndex && (best is null || unit.Start.StartIndex >= best.Start.StartIndex))
            {
                best = unit;
            }
        }

        return best;
    }

    /// <summary>The unit that ends last before a place in another: what lies between it and the place may be its torn-off rest.</summary>
    private static ParserRuleContext? UnitBefore(List<ParserRuleContext> units, int offset, ParserRuleContext outer) =>
        units.Where(u => u.Stop is not null && u.Stop.StopIndex < offset && (outer is AlignParser.FileContext || (!ReferenceEquals(u, outer) && u.Start.StartIndex >= outer.Start.StartIndex))).OrderBy(u => u.Stop.StopIndex).ThenBy(u => u.Start.StartIndex).LastOrDefault();

    private static ParserRuleContext? UnitAbove(RuleContext context)
    {
        for (RuleContext? c = context; c is not null; c = c.Parent)
        {
            if (c is AlignParser.PrincipleContext or AlignParser.ExampleContext or AlignParser.DeclarationContext or AlignParser.Import_Context)
            {
                return (ParserRuleContext)c;
            }
        }

        return null;
    }
}
