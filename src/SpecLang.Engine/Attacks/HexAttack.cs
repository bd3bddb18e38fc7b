using System.Text;

namespace SpecLang.Engine.Attacks;

/// <summary>The text's UTF-8 as hexadecimal numbers with spaces between them (RFC 4648, section 8, in small letters).</summary>
public sealed class HexAttack() : EncodingAttack("hex", "hexadecimal")
{
    private protected override (string? Payload, string? Problem) Encode(string text) => (string.Join(' ', Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)).Chunk(2).Select(c => new string(c))), null);
}
