namespace SpecLang.Text.Scanning;

/// <summary>Where one gets from a state by the bytes of a class.</summary>
/// <param name="Index">The class.</param>
/// <param name="Reached">The states that it may be.</param>
/// <param name="IsAny">Whether what follows may no longer matter.</param>
internal sealed record PrefixStep(int Index, int[] Reached, bool IsAny);
