using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Evasions;

/// <summary>How often an attack got by.</summary>
/// <param name="Tried">Attacked texts of which the plain one is caught.</param>
/// <param name="Missed">Those that are not caught.</param>
/// <param name="MissedFolded">Those that would not be caught if every search folded its text first.</param>
public readonly record struct EvasionCounts(long Tried, long Missed, long MissedFolded)
{
    public Rate MissedRate => new(Missed, Tried);

    public Rate MissedFoldedRate => new(MissedFolded, Tried);

    public static EvasionCounts operator +(EvasionCounts a, EvasionCounts b) => new(a.Tried + b.Tried, a.Missed + b.Missed, a.MissedFolded + b.MissedFolded);

    internal static EvasionCounts Of(bool isMissed, bool isMissedFolded) => new(1, isMissed ? 1 : 0, isMissedFolded ? 1 : 0);
}
