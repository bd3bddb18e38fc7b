using SpecLang.Text.Unicode;

namespace SpecLang.Text.Scanning;

/// <summary>Which characters may not stay as they are in NFC, so that a text that holds them must be normalized before it is searched.</summary>
internal static class CharacterTraits
{
    private const int Bmp = 0x10000;
    private const byte Changes = 2;
    private const byte Combines = 1;

    private static readonly Lazy<byte[]> OfBmp = new(() =>
    {
        var traits = new byte[Bmp];
        for (var codePoint = 0; codePoint < Bmp; codePoint++)
        {
            traits[codePoint] = Compute(codePoint);
        }

        return traits;
    });

    /// <summary>
    /// By code point up to U+FFFF: 2 where NFC may change or compose the character, 1 where it combines and could change places with a
    /// neighbour that combines too, 0 where it stays as it is.
    /// </summary>
    public static byte[] Bmp16 => OfBmp.Value;

    public static byte Of(int codePoint) => codePoint < Bmp ? OfBmp.Value[codePoint] : Compute(codePoint);

    private static byte Compute(int codePoint)
    {
        var flags = Normalizer.Flags(codePoint);
        return (flags & ~0xFF) != 0 ? Changes : flags != 0 ? Combines : (byte)0;
    }
}
