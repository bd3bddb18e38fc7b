using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Priorities that go round in a circle.</summary>
internal static class PriorityCycles
{
    public static void Check(ConstitutionSymbol constitution, DiagnosticBag diagnostics)
    {
        var cycle = Cycle.Find(constitution.Principles, p => constitution.Priorities.Where(e => ReferenceEquals(e.Higher, p)).Select(e => e.Lower));
        if (cycle is null)
        {
            return;
        }

        // Priorities that are all inherited go round in the base, and it is said there.
        var last = constitution.Syntax.Items.OfType<PrioritySyntax>().LastOrDefault(i => i.Names.Any(n => cycle.Any(p => string.Equals(p.Name, n.Value, StringComparison.Ordinal))));
        if (last is not null)
        {
            diagnostics.Report(NameDiagnostics.PriorityCycle, last.Span, string.Join(" > ", cycle.Select(p => p.Name)));
        }
    }
}
