namespace SpecLang.Engine.Attacks;

/// <summary>
/// Letters of other scripts for Latin ones that look like them (N. Boucher, I. Shumailov, R. Anderson, N. Papernot, "Bad Characters: Imperceptible NLP
/// Attacks", IEEE S&amp;P 2022). The pairs are of Unicode's list of confusable characters (UTS #39).
/// </summary>
public sealed class HomoglyphAttack(string name, double share) : SubstitutionAttack(name, share, Table)
{
    /// <summary>Each Latin letter with those that look like it.</summary>
    private static readonly string[] Rows =
    [
        "a\u0430", "c\u0441", "d\u0501", "e\u0435", "h\u04BB", "i\u0456", "j\u0458", "n\u0578", "o\u043E\u03BF\u0585", "p\u0440", "q\u051B", "s\u0455", "u\u057D", "v\u03BD\u0475", "w\u051D", "x\u0445",
        "y\u0443", "A\u0410\u0391", "B\u0412\u0392", "C\u0421\u03F9", "E\u0415\u0395", "H\u041D\u0397", "I\u0406\u0399", "J\u0408", "K\u041A\u039A", "M\u041C\u039C", "N\u039D", "O\u041E\u039F",
        "P\u0420\u03A1", "S\u0405", "T\u0422\u03A4", "X\u0425\u03A7", "Y\u04AE\u03A5", "Z\u0396",
    ];

    private static readonly IReadOnlyDictionary<char, string[]> Table = Rows.ToDictionary(r => r[0], r => r.Skip(1).Select(c => c.ToString()).ToArray());
}
