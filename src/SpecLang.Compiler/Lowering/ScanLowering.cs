using System.Collections.Immutable;

namespace SpecLang.Compiler.Lowering;

/// <summary>How a constitution is judged from the bytes of records, as far as it can be.</summary>
/// <param name="Scan">The facts it asks for; null where each record must be read.</param>
/// <param name="Reasons">Why each record must be read, or those records of which certain conditions are asked; empty where no record must be read.</param>
public sealed record ScanLowering(LoweredScan? Scan, ImmutableArray<ScanReason> Reasons);
