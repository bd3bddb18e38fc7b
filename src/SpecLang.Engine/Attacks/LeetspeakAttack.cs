namespace SpecLang.Engine.Attacks;

/// <summary>Digits and signs for letters that look like them: <c>1gn0r3</c> (A. Wei, N. Haghtalab, J. Steinhardt, "Jailbroken", NeurIPS 2023).</summary>
public sealed class LeetspeakAttack(string name, double share) : SubstitutionAttack(name, share, Table)
{
    private static readonly IReadOnlyDictionary<char, string[]> Table = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["a"] = ["4", "@"],
        ["b"] = ["8"],
        ["e"] = ["3"],
        ["g"] = ["9"],
        ["i"] = ["1", "!"],
        ["l"] = ["1"],
        ["o"] = ["0"],
        ["s"] = ["5", "$"],
        ["t"] = ["7"],
    }.SelectMany(row => new[] { (Letter: row.Key[0], row.Value), (Letter: char.ToUpperInvariant(row.Key[0]), row.Value) }).ToDictionary(row => row.Letter, row => row.Value);
}
