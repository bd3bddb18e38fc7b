using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Scanning;

/// <summary>What a <see cref="ScanPlan"/> asks of a record, answered.</summary>
/// <param name="Holding">A bit for each fact that holds.</param>
/// <param name="Missing">A bit for each fact about a field that is not there: it is unknown.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FactSet(ulong Holding, ulong Missing)
{
    /// <summary>The truth of a fact, by its place in the plan.</summary>
    public Truth Of(int fact) => ((Missing >> fact) & 1) != 0 ? Truth.Unknown : ((Holding >> fact) & 1) != 0;
}
