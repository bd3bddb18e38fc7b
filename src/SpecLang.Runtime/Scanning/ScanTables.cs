namespace SpecLang.Runtime.Scanning;

/// <summary>A plan as the scanner needs it, made once for all scanners.</summary>
internal sealed class ScanTables
{
    /// <param name="plan">The plan.</param>
    /// <param name="saved">What <see cref="Write"/> wrote of the tables of the same plan; null where they are to be made.</param>
    public ScanTables(ScanPlan plan, BinaryReader? saved) => Record = new ScopeTables(plan.Record, saved);

    public ScopeTables Record { get; }

    public void Write(BinaryWriter writer) => Record.Write(writer);
}
