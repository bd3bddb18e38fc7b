using System.Runtime.InteropServices;

namespace SpecLang.Text.Scanning;

/// <summary>Bytes from a first to a last one, both included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ByteRange(byte First, byte Last);
