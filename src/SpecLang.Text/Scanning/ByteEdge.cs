using System.Runtime.InteropServices;

namespace SpecLang.Text.Scanning;

/// <summary>A step over one byte.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ByteEdge(ByteRange Bytes, int Target);
