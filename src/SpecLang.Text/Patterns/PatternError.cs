namespace SpecLang.Text;

/// <summary>Why a pattern is refused.</summary>
/// <param name="Message">One plain sentence.</param>
/// <param name="Offset">Where, in UTF-16 units of the pattern; for a wrong flag, of the flags.</param>
/// <param name="Length">How many units it concerns; 0 where something is missing.</param>
/// <param name="InFlags">Whether it concerns the flags rather than the pattern.</param>
public sealed record PatternError(string Message, int Offset, int Length, bool InFlags = false);
