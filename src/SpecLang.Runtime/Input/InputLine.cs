using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Input;

/// <summary>The line that begins with the first available byte.</summary>
/// <param name="Number">Its number in its file, from 1.</param>
/// <param name="Length">Its length without its end, or that of what has not been thrown away of it.</param>
/// <param name="IsTooLarge">Whether it is larger than a record may be.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InputLine(long Number, int Length, bool IsTooLarge);
