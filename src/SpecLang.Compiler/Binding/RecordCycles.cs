using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Binding;

/// <summary>Records that hold themselves, so that no value of them could ever be written down.</summary>
internal static class RecordCycles
{
    public static void Check(ModuleSymbol module, DiagnosticBag diagnostics)
    {
        var cycle = Cycle.Find(module.Declarations.OfType<RecordSymbol>(), r => r.Fields.Select(f => f.Type).OfType<RecordType>().Select(t => t.Record));
        if (cycle is not null)
        {
            diagnostics.Report(NameDiagnostics.RecordHoldsItself, cycle[0].Span, cycle[0].Name, string.Join(" -> ", cycle.Select(r => r.Name)));
        }
    }
}
