using System.Text;

namespace SpecLang.Engine.Attacks;

/// <summary>The text's UTF-8 in Base64 (RFC 4648, section 4).</summary>
public sealed class Base64Attack() : EncodingAttack("base64", "Base64")
{
    private protected override (string? Payload, string? Problem) Encode(string text) => (Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), null);
}
