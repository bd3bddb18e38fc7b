
namespace SpecLang.Runtime.Scanning;

/// <summary>A plan as the scanner needs it, made once for all scanners.</summary>
internal sealed class ScanTables
{
    /// <param name="plan">The plan.</param>
    /// <param name="saved">What <see cref="Write"/> wrote of the tables of the same plan; null where they are to be made.</param>
    public ScanTables(ScanPlan plan, BinaryReader? saved)
    {
        Fields = [.. plan.Fields.Select((field, i) => new FieldTables(field, i, plan.Facts, saved))];
    }

    public FieldTables[] Fields { get; }

    public void Write(BinaryWriter writer)
    {
        foreach (var field in Fields)
        {
            field.Write(writer);
        }
    }
}
