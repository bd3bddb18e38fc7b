using System.Globalization;
using System.Text;

namespace SpecLang.Text.Tests.Unicode;

public class NormalFormTests
{
    [Fact]
    public void The_standards_own_test_file_passes_for_NFC_and_NFKC()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Unicode", "NormalizationTest.txt")).Where(line => line[0] != '#').ToList();
        lines.Count.ShouldBeGreaterThan(8000);
        foreach (var line in lines)
        {
            var columns = line.Split(';').Select(Decode).ToArray();
            var (source, nfc, nfd, nfkc) = (columns[0], columns[1], columns[2], columns[3]);
            foreach (var form in (string[])[source, nfc, nfd])
            {
                NormalForm.ToNfc(form).ShouldBe(nfc, line);
                NormalForm.IsNfc(form).ShouldBe(form == nfc, line);
            }

            foreach (var form in columns)
            {
                Compatible(form).ShouldBe(nfkc, line);
            }
        }
    }

    [Fact]
    public void Every_Hangul_syllable_is_composed_from_its_jamo()
    {
        for (var syllable = 0xAC00; syllable <= 0xD7A3; syllable++)
        {
            var index = syllable - 0xAC00;
            var jamo = $"{(char)(0x1100 + (index / 588))}{(char)(0x1161 + (index / 28 % 21))}";
            jamo += index % 28 == 0 ? string.Empty : ((char)(0x11A7 + (index % 28))).ToString();
            NormalForm.ToNfc(jamo).ShouldBe(((char)syllable).ToString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain ASCII")]
    [InlineData("déjà vu, Tiếng Việt, 日本語, 한국어")]
    public void A_text_in_NFC_is_the_same_string_afterwards(string text) => NormalForm.ToNfc(text).ShouldBeSameAs(text);

    [Fact]
    public void A_lone_surrogate_stays_what_it_is() => NormalForm.ToNfc("a\uD800e\u0301\uDC00").ShouldBe("a\uD800é\uDC00");

    [Fact]
    public void A_million_marks_on_one_letter_are_put_in_order()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 100_000));
        var normal = NormalForm.ToNfc("a" + marks);
        normal.ShouldStartWith("\u1EA1\u0323");
        NormalForm.IsNfc(normal).ShouldBeTrue();
    }

    private static string Compatible(string text) => SpecLang.Text.Unicode.Normalizer.Normalize(text, compatible: true).Text;

    private static string Decode(string column)
    {
        var text = new StringBuilder();
        foreach (var codePoint in column.Split(' '))
        {
            text.Append(char.ConvertFromUtf32(int.Parse(codePoint, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        }

        return text.ToString();
    }
}
