namespace SpecLang.Engine.Attacks;

/// <summary>Each Latin letter without a mark 13 places on in the alphabet; everything else stays.</summary>
public sealed class Rot13Attack() : EncodingAttack("rot13", "ROT13")
{
    private protected override (string? Payload, string? Problem) Encode(string text)
    {
        var payload = string.Concat(CharactersOf(text).Select(c => c.Length == 1 ? Turn(c[0]).ToString() : c));
        return string.Equals(payload, text, StringComparison.Ordinal) ? (null, "the text has no letter from A to Z") : (payload, null);
    }

    private static char Turn(char c) => c switch
    {
        >= 'a' and <= 'z' => (char)('a' + ((c - 'a' + 13) % 26)),
        >= 'A' and <= 'Z' => (char)('A' + ((c - 'A' + 13) % 26)),
        _ => c,
    };
}
