namespace SpecLang.Engine.Attacks;

/// <summary>
/// International Morse code (ITU-R M.1677-1): a space between letters, a stroke between words. What has no code, such as a letter
/// with a mark, stays as it is.
/// </summary>
public sealed class MorseAttack() : EncodingAttack("morse", "Morse code")
{
    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,?'!/()&:;=+-_\"$@";

    private static readonly string[] Codes =
    [
        ".-", "-...", "-.-.", "-..", ".", "..-.", "--.", "....", "..", ".---", "-.-", ".-..", "--", "-.", "---", ".--.", "--.-", ".-.", "...", "-", "..-", "...-", ".--", "-..-", "-.--", "--..",
        "-----", ".----", "..---", "...--", "....-", ".....", "-....", "--...", "---..", "----.",
        ".-.-.-", "--..--", "..--..", ".----.", "-.-.--", "-..-.", "-.--.", "-.--.-", ".-...", "---...", "-.-.-.", "-...-", ".-.-.", "-....-", "..--.-", ".-..-.", "...-..-", ".--.-.",
    ];

    private protected override (string? Payload, string? Problem) Encode(string text)
    {
        if (!CharactersOf(text).Any(c => CodeOf(c) is not null && IsLetterOrDigit(c)))
        {
            return (null, "the text has no letter or digit that Morse code has");
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return (string.Join(" / ", words.Select(w => string.Join(' ', CharactersOf(w).Select(c => CodeOf(c) ?? c)))), null);
    }

    private static string? CodeOf(string character) =>
        character.Length == 1 && Signs.IndexOf(char.ToUpperInvariant(character[0])) is >= 0 and var place ? Codes[place] : null;
}
