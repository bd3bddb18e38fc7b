using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Input;

/// <summary>Places of an input that follow one another and are all given out, or all passed over.</summary>
/// <param name="IsTaken">Whether they are given out.</param>
/// <param name="Count">How many they are, at least 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct InputStretch(bool IsTaken, long Count);
