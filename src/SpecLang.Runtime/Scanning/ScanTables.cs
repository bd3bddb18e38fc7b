
namespace SpecLang.Runtime.Scanning;

/// <summary>A plan as the scanner needs it, made once for all scanners.</summary>
internal sealed class ScanTables
{
    public ScanTables(ScanPlan plan)
    {
        Fields = [.. plan.Fields.Select((field, i) => new FieldTables(field, [.. plan.Facts.Select((fact, k) => (fact, k)).Where(f => f.fact.Field == i)]))];
    }

    public FieldTables[] Fields { get; }
}
