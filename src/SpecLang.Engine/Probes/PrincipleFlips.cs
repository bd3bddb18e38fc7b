namespace SpecLang.Engine.Probes;

/// <summary>How the outcomes of one principle differ between two options.</summary>
/// <param name="Name">The principle.</param>
/// <param name="Broken">Trials in which it is violated now and was not.</param>
/// <param name="Mended">Trials in which it was violated and is not now.</param>
/// <param name="Other">Trials whose outcome differs otherwise: it applies now and did not, say.</param>
/// <param name="Probability">How likely a difference as large is by chance, by McNemar's exact test of broken against mended, corrected for all comparisons of the probe by Holm's method; null where neither occurs.</param>
public sealed record PrincipleFlips(string Name, long Broken, long Mended, long Other, double? Probability)
{
    /// <summary>Trials whose outcome differs.</summary>
    public long All => Broken + Mended + Other;
}
