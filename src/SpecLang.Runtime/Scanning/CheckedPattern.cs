using SpecLang.Text;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// A pattern with a checksum. Matches and checks of the whole text are those of its stretches between characters that no match can hold, each with the
/// characters beside it.
/// </summary>
/// <param name="Bit">The fact.</param>
/// <param name="Matcher">The pattern.</param>
/// <param name="MayHold">By byte, whether a match may hold it; backslashes and what they escape go together.</param>
internal sealed record CheckedPattern(ulong Bit, PatternMatcher Matcher, bool[] MayHold)
{
    public static CheckedPattern Of(ulong bit, PatternMatcher matcher) => new(bit, matcher, PatternBytes.Of(matcher));
}
