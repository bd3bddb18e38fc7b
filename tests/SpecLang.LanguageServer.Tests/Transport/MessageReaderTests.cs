using System.IO.Pipelines;
using System.Text;
using SpecLang.LanguageServer.Transport;

namespace SpecLang.LanguageServer.Tests.Transport;

public sealed class MessageReaderTests
{
    [Fact]
    public async Task Messages_are_cut_by_their_length_and_not_by_how_they_arrive()
    {
        var pipe = new Pipe();
        var reader = new MessageReader(pipe.Reader);
        var bytes = Encoding.UTF8.GetBytes("Content-Length: 4\r\n\r\n{\"é"[..^1] + "é" + "Content-Type: x\r\ncontent-length:2\r\n\r\n{}");
        var reading = reader.ReadAsync(default).AsTask();
        foreach (var one in bytes)
        {
            await pipe.Writer.WriteAsync(new[] { one });
        }

        Encoding.UTF8.GetString((await reading).ShouldNotBeNull()).ShouldBe("{\"é");
        Encoding.UTF8.GetString((await reader.ReadAsync(default)).ShouldNotBeNull()).ShouldBe("{}");
    }

    [Theory]
    [InlineData("Content-Length: x\r\n\r\n")]
    [InlineData("Content-Length: -1\r\n\r\n")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n")]
    [InlineData("Content-Type: y\r\n\r\n{}")]
    [InlineData("Content-Length: 5\r\n\r\n{}")]
    [InlineData("Content-Length: 5")]
    public async Task What_is_no_message_is_told(string text)
    {
        var reader = new MessageReader(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text))));

        await Should.ThrowAsync<MalformedMessageException>(async () => await reader.ReadAsync(default));
    }

    [Fact]
    public async Task A_header_without_end_is_not_read_for_ever()
    {
        var reader = new MessageReader(PipeReader.Create(new MemoryStream(new byte[100_000])));

        await Should.ThrowAsync<MalformedMessageException>(async () => await reader.ReadAsync(default));
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_skipped_and_the_next_one_is_read()
    {
        var text = "Content-Length: 100\r\n\r\n" + new string('x', 100) + "Content-Length: 2\r\n\r\n{}";
        var reader = new MessageReader(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text))), maxContentBytes: 50);

        (await reader.ReadAsync(default)).ShouldBe([]);
        (await reader.ReadAsync(default)).ShouldBe("{}"u8.ToArray());
        (await reader.ReadAsync(default)).ShouldBeNull();
    }
}
