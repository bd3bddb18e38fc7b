using System.IO.Pipelines;
using System.Text.Json;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Transport;

namespace SpecLang.LanguageServer.Tests.Transport;

public sealed class JsonRpcConnectionTests : IAsyncLifetime
{
    private readonly Pipe there = new();
    private readonly Pipe back = new();
    private readonly JsonRpcConnection server;
    private readonly JsonRpcConnection client;
    private Task loops = Task.CompletedTask;

    public JsonRpcConnectionTests()
    {
        server = new JsonRpcConnection(there.Reader.AsStream(), back.Writer.AsStream());
        client = new JsonRpcConnection(back.Reader.AsStream(), there.Writer.AsStream());
    }

    private static ProtocolJson Json => ProtocolJson.Default;

    public Task InitializeAsync()
    {
        server.OnRequest("fails", Json.EmptyParams, Json.CommandResult, (_, _) => throw new InvalidOperationException("on purpose"));
        server.OnRequest("fails later", Json.EmptyParams, Json.CommandResult, async (_, _) =>
        {
            await Task.Yield();
            throw new InvalidOperationException("on purpose, later");
        });
        server.OnRequest("echo", Json.MessageParams, Json.MessageParams, (p, _) => Task.FromResult<MessageParams?>(p));
        server.OnRequest("nothing", Json.EmptyParams, Json.CommandResult, (_, _) => Task.FromResult<CommandResult?>(null));
        server.OnRequest("waits", Json.EmptyParams, Json.CommandResult, async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new CommandResult();
        });
        loops = Task.WhenAll(server.RunAsync(CancellationToken.None), client.RunAsync(CancellationToken.None));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await there.Writer.CompleteAsync();
        await back.Writer.CompleteAsync();
        await loops;
        await server.DisposeAsync();
        await client.DisposeAsync();
    }

    [Theory]
    [InlineData("fails", "on purpose")]
    [InlineData("fails later", "on purpose, later")]
    public async Task A_request_that_throws_is_answered_by_an_error_and_the_next_is_answered(string method, string message)
    {
        var failure = await Should.ThrowAsync<RpcException>(() => client.RequestAsync(method, new EmptyParams(), Json.EmptyParams, Json.CommandResult));

        failure.Message.ShouldContain(message);
        (await client.RequestAsync("echo", new MessageParams(MessageType.Log, "still here"), Json.MessageParams, Json.MessageParams)).ShouldBe(new MessageParams(MessageType.Log, "still here"));
    }

    [Fact]
    public async Task An_unknown_request_is_answered_by_an_error()
    {
        var failure = await Should.ThrowAsync<RpcException>(() => client.RequestAsync("unheard", new EmptyParams(), Json.EmptyParams, Json.CommandResult));

        failure.Message.ShouldContain("does not know `unheard`");
    }

    [Fact]
    public async Task Parameters_of_the_wrong_form_are_told()
    {
        var failure = await Should.ThrowAsync<RpcException>(() => client.RequestAsync("echo", new EmptyParams(), Json.EmptyParams, Json.MessageParams));

        failure.Message.ShouldContain("type");
    }

    [Fact]
    public async Task An_answer_of_nothing_is_null() =>
        (await client.RequestAsync("nothing", new EmptyParams(), Json.EmptyParams, Json.CommandResult)).ShouldBeNull();

    [Fact]
    public async Task A_request_is_given_up_when_its_sender_says_so()
    {
        var waiting = client.RequestAsync("waits", new EmptyParams(), Json.EmptyParams, Json.CommandResult);
        await client.NotifyAsync("$/cancelRequest", JsonDocument.Parse("""{"id": 1}""").RootElement, Json.JsonElement);

        (await Should.ThrowAsync<RpcException>(() => waiting)).Message.ShouldContain("cancelled");
    }

    [Fact]
    public async Task Many_requests_at_once_are_all_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(i =>
            client.RequestAsync("echo", new MessageParams(MessageType.Log, i.ToString(System.Globalization.CultureInfo.InvariantCulture)), Json.MessageParams, Json.MessageParams)));

        answers.Select(a => a?.Message).ShouldBe(Enumerable.Range(0, 500).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("{\"jsonrpc\": \"2.0\"")]
    [InlineData("")]
    public async Task What_is_no_message_does_not_end_the_connection(string content)
    {
        await there.Writer.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"Content-Length: {content.Length}\r\n\r\n{content}"));

        (await client.RequestAsync("echo", new MessageParams(MessageType.Log, "here"), Json.MessageParams, Json.MessageParams)).ShouldNotBeNull();
    }
}
