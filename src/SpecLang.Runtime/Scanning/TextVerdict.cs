using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Scanning;

/// <summary>What is known of all records of which the same facts hold.</summary>
/// <param name="Verdict">The verdict without evidence.</param>
/// <param name="NeedsRecord">Whether it shows something of the record that facts do not tell.</param>
/// <param name="Evidence">For each principle where its evidence shows; null where it is not violated.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextVerdict(Verdict Verdict, bool NeedsRecord, FactEvidence?[] Evidence);
