using System.Runtime.InteropServices;

namespace SpecLang.Engine.Runs;

/// <summary>A SHA-256.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TextKey(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public override int GetHashCode() => (int)First;
}
