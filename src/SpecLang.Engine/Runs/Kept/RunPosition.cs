using System.Globalization;
using System.Runtime.InteropServices;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>Where results stand in an input.</summary>
/// <param name="Places">How many places of the input have been read once these results are given out: records, files that can't be read, and what another shard judges.</param>
/// <param name="Fingerprint">A hash of all those places.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RunPosition(long Places, UInt128 Fingerprint)
{
    /// <summary>The hash as the manifest has it.</summary>
    internal string FingerprintText => Fingerprint.ToString("x32", CultureInfo.InvariantCulture);
}
