using System.Text;
using SpecLang.Engine.Targets;
using SpecLang.Engine.Targets.Http;

namespace SpecLang.Engine.Tests.Targets;

public sealed class HttpTargetTests
{
    private const string Key = "sk-very-secret-0123456789";

    private static readonly TargetRequest Question = new([new("system", "Be kind."), new("user", "Ünïcode? 🙂")]);

    [Fact]
    public async Task A_question_goes_out_as_chat_completions_have_it_and_the_answer_comes_back()
    {
        await using var server = LoopbackServer.Of(_ => LoopbackServer.Completion("Yes. 🙂"));
        var answer = await AskAsync(server, new TargetOptions { Key = Key, MaxTokens = 50, Headers = [("X-Team", "red")] }, "#small");
        answer.Text.ShouldBe("Yes. 🙂");
        answer.Finish.ShouldBe("stop");
        var request = server.Requests.ShouldHaveSingleItem();
        request.ShouldStartWith("POST /v1/chat/completions HTTP/1.1\r\n");
        request.ShouldContain("Authorization: Bearer " + Key);
        request.ShouldContain("X-Team: red");
        var body = System.Text.Json.JsonDocument.Parse(request[request.IndexOf('{', StringComparison.Ordinal)..]).RootElement;
        body.GetProperty("model").GetString().ShouldBe("small");
        body.GetProperty("temperature").GetDouble().ShouldBe(0);
        body.GetProperty("max_tokens").GetInt32().ShouldBe(50);
        body.GetProperty("messages")[1].GetProperty("content").GetString().ShouldBe("Ünïcode? 🙂");
    }

    [Theory]
    [InlineData("429 Too Many Requests")]
    [InlineData("500 Internal Server Error")]
    [InlineData("503 Service Unavailable")]
    public async Task A_busy_or_broken_server_is_asked_again(string status)
    {
        await using var server = LoopbackServer.Of(n => n < 3 ? LoopbackServer.Http(status, """{"error": {"message": "later"}}""", "Retry-After: 0\r\n") : LoopbackServer.Completion("now"));
        (await AskAsync(server)).Text.ShouldBe("now");
        server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_server_that_stays_broken_is_a_failure_that_says_what_it_said_and_how_often_it_was_asked()
    {
        await using var server = LoopbackServer.Of(_ => LoopbackServer.Http("500 Oops", """{"error": {"message": "no memory"}}"""));
        var failure = (await AskAsync(server)).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.Unavailable);
        failure.Message.ShouldBe("the server answered 500: no memory (after 4 tries)");
        server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_pause_that_a_server_asks_for_is_kept_and_one_that_is_too_long_is_a_failure()
    {
        await using var patient = LoopbackServer.Of(n => n == 1 ? LoopbackServer.Http("429 No", "{}", "Retry-After: 1\r\n") : LoopbackServer.Completion("now"));
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        (await AskAsync(patient)).Text.ShouldBe("now");
        System.Diagnostics.Stopwatch.GetElapsedTime(start).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.9));

        await using var endless = LoopbackServer.Of(_ => LoopbackServer.Http("429 No", "{}", "Retry-After: 86400\r\n"));
        (await AskAsync(endless)).Failure.ShouldNotBeNull().Message.ShouldContain("wants to be asked again after 86400 s, which is too long to wait");
        endless.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("301 Moved")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task A_redirect_is_not_followed_so_that_the_key_goes_nowhere_else(string status)
    {
        await using var other = LoopbackServer.Of(_ => LoopbackServer.Completion("caught"));
        await using var server = LoopbackServer.Of(_ => LoopbackServer.Http(status, "", $"Location: {other.Address}?key={Key}\r\n"));
        var failure = (await AskAsync(server, new TargetOptions { Key = Key, Secrets = TargetSecrets.Of([Key]) })).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.Denied);
        failure.Message.ShouldContain("redirects are not followed");
        failure.Message.ShouldContain("key=[key]");
        other.Requests.ShouldBeEmpty();
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_key_is_not_tried_again_and_no_echo_of_it_is_shown()
    {
        await using var server = LoopbackServer.Of(_ => LoopbackServer.Http("401 Unauthorized", $$"""{"error": {"message": "Incorrect API key provided: {{Key}}."} }"""));
        var failure = (await AskAsync(server, new TargetOptions { Key = Key, Secrets = TargetSecrets.Of([Key]) })).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.Denied);
        failure.Message.ShouldBe("the server answered 401: Incorrect API key provided: [key].");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_repeats_the_key_does_not_keep_it()
    {
        await using var server = LoopbackServer.Of(_ => LoopbackServer.Completion($"your key is {Key}"));
        (await AskAsync(server, new TargetOptions { Key = Key, Secrets = TargetSecrets.Of([Key]) })).Text.ShouldBe("your key is [key]");
    }

    [Fact]
    public async Task A_question_that_the_server_declines_is_its_own_failure()
    {
        await using var server = LoopbackServer.Of(_ => LoopbackServer.Http("400 Bad Request", """{"error": {"message": "content filter"}}"""));
        var failure = (await AskAsync(server)).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.Declined);
        failure.Message.ShouldContain("content filter");
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<html>hello</html>", "no chat completion")]
    [InlineData("[]", "it is no JSON object")]
    [InlineData("{}", "it has no `choices`")]
    [InlineData("""{"choices": []}""", "it has no `choices`")]
    [InlineData("""{"choices": [{"message": {"content": null}}]}""", "its message has no text")]
    [InlineData("", "no chat completion")]
    public async Task Nonsense_is_a_failure_that_shows_it(string body, string expected)
    {
        await using var server = LoopbackServer.Of(_ => LoopbackServer.Http("200 OK", body));
        var failure = (await AskAsync(server)).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.Nonsense);
        failure.Message.ShouldContain(expected);
    }

    [Fact]
    public async Task Parts_and_a_refusal_are_answers()
    {
        await using var parts = LoopbackServer.Of(_ => LoopbackServer.Http("200 OK", """{"choices": [{"message": {"content": [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}]}}]}"""));
        (await AskAsync(parts)).Text.ShouldBe("ab");
        await using var refusal = LoopbackServer.Of(_ => LoopbackServer.Http("200 OK", """{"choices": [{"message": {"content": null, "refusal": "I can't help."}}]}"""));
        (await AskAsync(refusal)).Text.ShouldBe("I can't help.");
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_in_time()
    {
        await using var server = new LoopbackServer((_, _, token) => Task.Delay(Timeout.Infinite, token));
        var failure = (await AskAsync(server, new TargetOptions { Timeout = TimeSpan.FromMilliseconds(200), Retries = 1 })).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.TimedOut);
        failure.Message.ShouldBe("no answer came within 0.2 s (after 2 tries)");
    }

    [Fact]
    public async Task A_server_that_answers_drop_by_drop_is_given_up_in_time()
    {
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), token);
            while (true)
            {
                await stream.WriteAsync(" "u8.ToArray(), token);
                await Task.Delay(20, token);
            }
        });
        (await AskAsync(server, new TargetOptions { Timeout = TimeSpan.FromMilliseconds(300), Retries = 0 })).Failure.ShouldNotBeNull().Kind.ShouldBe(TargetFailureKind.TimedOut);
    }

    [Fact]
    public async Task A_connection_that_is_cut_is_tried_again_and_then_a_failure()
    {
        await using var server = new LoopbackServer((n, stream, token) => n == 1
            ? stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"choices\""u8.ToArray(), token).AsTask()
            : Task.CompletedTask);
        var failure = (await AskAsync(server)).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.Unavailable);
        failure.Message.ShouldContain("can't be asked");
        server.Requests.Count.ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_a_failure()
    {
        var address = string.Empty;
        await using (var server = LoopbackServer.Of(_ => ""))
        {
            address = server.Address;
        }

        await using var target = new HttpTarget("t", ChatAddress.Parse(address), new TargetOptions { Retries = 0 }, new RequestBudget(null), TimeProvider.System);
        (await target.AskAsync(Question, default)).Failure.ShouldNotBeNull().Kind.ShouldBe(TargetFailureKind.Unavailable);
    }

    [Fact]
    public async Task A_huge_answer_is_not_read_to_its_end()
    {
        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), token);
            var block = Encoding.UTF8.GetBytes("10000\r\n" + new string(' ', 1 << 16) + "\r\n");
            while (true)
            {
                await stream.WriteAsync(block, token);
            }
        });
        var failure = (await AskAsync(server)).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.TooLarge);
        failure.Message.ShouldBe("the answer is larger than 4 MiB");
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_huge_one_is_not_unpacked_to_its_end()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[64 << 20]);
        }

        await using var server = new LoopbackServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n"), token);
            await stream.WriteAsync(packed.ToArray(), token);
        });
        (await AskAsync(server)).Failure.ShouldNotBeNull().Kind.ShouldBe(TargetFailureKind.TooLarge);
    }

    [Fact]
    public async Task No_part_of_a_key_is_shown_where_a_message_is_cut()
    {
        for (var length = 270; length <= 305; length++)
        {
            var padding = new string('x', length);
            await using var server = LoopbackServer.Of(_ => LoopbackServer.Http("400 No", $$"""{"error": "{{padding}}{{Key}}"}"""));
            (await AskAsync(server, new TargetOptions { Key = Key, Secrets = TargetSecrets.Of([Key]) })).Failure.ShouldNotBeNull().Message.ShouldNotContain(Key[..4]);
        }
    }

    [Fact]
    public async Task No_more_requests_are_made_than_allowed_retries_counted()
    {
        await using var server = LoopbackServer.Of(_ => LoopbackServer.Http("503 No", "{}", "Retry-After: 0\r\n"));
        var budget = new RequestBudget(3);
        await using var target = new HttpTarget("t", ChatAddress.Parse(server.Address), new TargetOptions { Retries = 8, FirstPause = TimeSpan.FromMilliseconds(1) }, budget, TimeProvider.System);
        var failure = (await target.AskAsync(Question, default)).Failure.ShouldNotBeNull();
        failure.Kind.ShouldBe(TargetFailureKind.OverBudget);
        failure.Message.ShouldBe("it was not asked: --max-requests allows 3");
        server.Requests.Count.ShouldBe(3);
        budget.Made.ShouldBe(3);
    }

    [Fact]
    public async Task Requests_keep_to_the_rate()
    {
        await using var server = LoopbackServer.Of(_ => LoopbackServer.Completion("ok"));
        await using var target = new HttpTarget("t", ChatAddress.Parse(server.Address), new TargetOptions { RequestsPerMinute = 600 }, new RequestBudget(null), TimeProvider.System);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => target.AskAsync(new TargetRequest([new("user", $"{i}")]), default)));
        System.Diagnostics.Stopwatch.GetElapsedTime(start).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(450));
        server.Requests.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("https://host.example/v1", "https://host.example/v1/chat/completions", null)]
    [InlineData("https://host.example/v1/", "https://host.example/v1/chat/completions", null)]
    [InlineData("https://host.example/v1/chat/completions#big%20one", "https://host.example/v1/chat/completions", "big one")]
    [InlineData("http://[::1]:8080#m", "http://[::1]:8080/chat/completions", "m")]
    public void An_address_may_name_the_api_or_its_completions_and_a_model(string text, string address, string? model)
    {
        var parsed = ChatAddress.Parse(text);
        parsed.Address.AbsoluteUri.ShouldBe(address);
        parsed.Model.ShouldBe(model);
    }

    [Fact]
    public void A_query_is_sent_and_not_shown() => ChatAddress.Parse("https://h.example/v1?api-version=3&code=secret").Shown.ShouldBe("https://h.example/v1/chat/completions");

    [Theory]
    [InlineData("https://user:secret@host.example/v1", "a key or password does not belong in an address")]
    [InlineData("ftp://host.example", "no address of a server")]
    [InlineData("localhost:8080", "no address of a server")]
    public void An_address_that_would_show_a_key_or_is_none_says_so(string text, string expected)
    {
        var message = Should.Throw<FormatException>(() => ChatAddress.Parse(text)).Message;
        message.ShouldContain(expected);
        message.ShouldNotContain("secret");
    }

    private static async Task<TargetAnswer> AskAsync(LoopbackServer server, TargetOptions? options = null, string model = "")
    {
        var how = options ?? new TargetOptions { Retries = 3 };
        await using var target = new HttpTarget("t", ChatAddress.Parse(server.Address + model), how with { FirstPause = TimeSpan.FromMilliseconds(1) }, new RequestBudget(null), TimeProvider.System);
        return await target.AskAsync(Question, CancellationToken.None);
    }
}
