using System.Text;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Tests.Input;

/// <summary>Broken bytes of every sort, the same ones on every run.</summary>
public sealed class HostileInputTests
{
    private static readonly string[] Seeds =
    [
        "{\"a\":1}\n{\"b\":\"x\\ud800\"}\n\n{\"c\":[1,2,{\"d\":null}]}\n",
        "[\n {\"a\":\"q\\\"]\"},\n {\"b\":2},\r\n 7\n]\n",
        "[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}]},{\"role\":\"assistant\",\"tool_calls\":[{\"name\":\"f\",\"arguments\":\"{}\"}]}]",
        "{\n \"contents\": [{\"role\":\"model\",\"parts\":[{\"text\":\"é😀\"}]}]\n}\n{\n \"conversations\": [{\"from\":\"gpt\",\"value\":\"x\"}]\n}",
        "{\"text\":\"Human: a\\n\\nAssistant: b\"}\n\"Human: x\"\n",
    ];

    private static readonly byte[] Bytes = "{}[]\",:\\\n\r \t1e-.ntfu\0\u007f"u8.ToArray().Concat(new byte[] { 0xC3, 0xA9, 0xFF, 0xED, 0xA0, 0x80 }).ToArray();

    [Fact]
    public void Whatever_the_bytes_and_the_pieces_they_come_in_the_records_are_the_same()
    {
        var random = new Random(20_261);
        for (var round = 0; round < 4_000; round++)
        {
            var bytes = Mutated(random);
            var max = random.Next(4) == 0 ? random.Next(1, 40) : RecordInput.DefaultMaxRecordBytes;

            var whole = Read(new MemoryStream(bytes), max);

            Read(new DrippingStream(bytes, random.Next(1, 9)), max).ShouldBe(whole, Encoding.Latin1.GetString(bytes));
        }
    }

    [Fact]
    public void Whatever_the_bytes_the_only_error_is_that_of_a_record()
    {
        var path = DataPath.Parse("messages[role=assistant][-1].tool_calls[0].arguments.x");
        var random = new Random(20_262);
        var readable = 0;
        for (var round = 0; round < 4_000; round++)
        {
            foreach (var record in RecordInput.Read([new InputSource("-", "-", () => new MemoryStream(Mutated(random)))]).OfType<InputRecord>())
            {
                if (!JsonValueReader.TryRead(record.Utf8.Span, out var value, out var error))
                {
                    error.Message.ShouldStartWith("the record ");
                    continue;
                }

                readable++;
                JsonValueReader.Read(Encoding.UTF8.GetBytes(value.ToJson())).ToJson().ShouldBe(value.ToJson());
                try
                {
                    new RecordCursor(value).Field("x", path);
                    TurnExpander.Expand(value, "x").Count().ShouldBeGreaterThanOrEqualTo(0);
                }
                catch (RecordException exception)
                {
                    exception.Message.ShouldNotBeEmpty();
                }
            }
        }

        readable.ShouldBeGreaterThan(1_000);
    }

    private static string Read(Stream stream, int max) => string.Join('\n', RecordInput.Read([new InputSource("-", "-", () => stream)], max).Select(item => item switch
    {
        InputRecord record => $"{record.Ordinal} {record.Line} {Convert.ToHexString(record.Utf8.Span)}",
        InputError error => $"{error.Ordinal} {error.Line} {error.Message}",
        _ => "?",
    }));

    private static byte[] Mutated(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)] + (random.Next(3) == 0 ? Seeds[random.Next(Seeds.Length)] : "")).ToList();
        for (var changes = random.Next(5); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0:
                    bytes[at] = Bytes[random.Next(Bytes.Length)];
                    break;
                case 1:
                    bytes.Insert(at, Bytes[random.Next(Bytes.Length)]);
                    break;
                default:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at - 1, random.Next(1, 12)));
                    break;
            }
        }

        return [.. bytes];
    }
}
