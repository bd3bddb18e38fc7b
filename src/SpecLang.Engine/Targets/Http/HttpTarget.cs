using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Targets.Http;

/// <summary>
/// A server with OpenAI's chat completions. A redirect is never followed, since it would take the key elsewhere. A server that is busy, broken or not there is asked
/// again after pauses that grow, or as long as it says itself (Retry-After, RFC 9110 §10.2.3).
/// </summary>
public sealed class HttpTarget : ITarget
{
    /// <summary>A server that asks for a longer pause is not waited for.</summary>
    internal static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestOwnPause = TimeSpan.FromSeconds(30);

    private readonly ChatAddress address;
    private readonly TargetOptions options;
    private readonly RequestBudget budget;
    private readonly TimeProvider time;
    private readonly RequestPacer pacer;
    private readonly HttpClient client;
    private readonly string? model;

    /// <param name="name">What it is called.</param>
    /// <param name="address">Where the server is.</param>
    /// <param name="options">How it is asked.</param>
    /// <param name="budget">How many requests may be made.</param>
    /// <param name="time">The clock.</param>
    public HttpTarget(string name, ChatAddress address, TargetOptions options, RequestBudget budget, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(options);
        this.address = address;
        this.options = options;
        this.budget = budget;
        this.time = time;
        pacer = new RequestPacer(options.RequestsPerMinute, time);
        model = address.Model ?? options.Model;
        Name = name;
        Settings = ChatBody.Settings(model, options);
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = !address.Address.IsLoopback,
                AutomaticDecompression = DecompressionMethods.All,
                MaxConnectionsPerServer = options.Concurrency,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public string Name { get; }

    public string Settings { get; }

    public bool IsLive => true;

    public async Task<TargetAnswer> AskAsync(TargetRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = ChatBody.Request(model, options, request);
        // The same question pauses alike in every run, and different ones not all at once.
        var random = new SeededRandom(Convert.ToUInt64(request.Key[..16], 16));
        for (var tries = 0; ; tries++)
        {
            if (!budget.TryTake())
            {
                return budget.Exhausted();
            }

            await pacer.WaitAsync(cancellationToken);
            var reply = await TryAsync(body, cancellationToken);
            if (!reply.MayPass || tries >= options.Retries)
            {
                return tries == 0 || reply.Answer.Failure is not { } failure
                    ? reply.Answer
                    : TargetAnswer.Failed(failure.Kind, string.Create(CultureInfo.InvariantCulture, $"{failure.Message} (after {tries + 1} tries)"));
            }

            var own = TimeSpan.FromTicks(Math.Min(LongestOwnPause.Ticks, options.FirstPause.Ticks << Math.Min(tries, 16)));
            var pause = own * (0.5 + (random.Next(1001) / 2000.0));
            if (reply.RetryAfter is { } asked)
            {
                pacer.Stop(asked);
                pause = asked > pause ? asked : pause;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Reply> TryAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(options.Timeout);
        try
        {
            using var message = Message(body);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timer.Token);
            var content = await ReadAsync(response, timer.Token);
            return content is null
                ? new Reply(Failed(TargetFailureKind.TooLarge, FormattableString.Invariant($"the answer is larger than {TargetAnswer.MostBytes >> 20} MiB")), MayPass: false)
                : ReplyOf(response, content);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Reply(Failed(TargetFailureKind.TimedOut, FormattableString.Invariant($"no answer came within {options.Timeout.TotalSeconds:0.###} s")), MayPass: true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            return new Reply(Failed(TargetFailureKind.Unavailable, $"{address.Shown} can't be asked: {Innermost(e)}"), MayPass: true);
        }
    }

    private HttpRequestMessage Message(byte[] body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, address.Address) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
        if (options.Key is { } key)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        foreach (var (name, value) in options.Headers)
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    /// <summary>The body; null where it is too large.</summary>
    private static async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream();
        var block = new byte[1 << 14];
        int read;
        while ((read = await stream.ReadAsync(block, cancellationToken)) > 0)
        {
            content.Write(block, 0, read);
            if (content.Length > TargetAnswer.MostBytes)
            {
                return null;
            }
        }

        return content.ToArray();
    }

    private Reply ReplyOf(HttpResponseMessage response, byte[] content)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            return new Reply(AnswerOf(content), MayPass: false);
        }

        var said = ChatBody.ErrorOf(content, options.Secrets);
        var message = string.Create(CultureInfo.InvariantCulture, $"the server answered {status}{(said.Length == 0 ? "" : ": " + said)}");
        return status switch
        {
            >= 300 and < 400 => new Reply(Failed(TargetFailureKind.Denied, string.Create(CultureInfo.InvariantCulture, $"the server answered {status} and points to `{response.Headers.Location}`; redirects are not followed, since the key would go there too: name that address as the target")), MayPass: false),
            401 or 403 or 404 or 405 => new Reply(Failed(TargetFailureKind.Denied, message), MayPass: false),
            408 or 409 or 425 or 429 or >= 500 => Later(response, message),
            _ => new Reply(Failed(TargetFailureKind.Declined, message), MayPass: false),
        };
    }

    private Reply Later(HttpResponseMessage response, string message)
    {
        var pause = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return pause > LongestPause
            ? new Reply(Failed(TargetFailureKind.Unavailable, FormattableString.Invariant($"{message}, and wants to be asked again after {pause.Value.TotalSeconds:0} s, which is too long to wait")), MayPass: false)
            : new Reply(Failed(TargetFailureKind.Unavailable, message), MayPass: true, pause < TimeSpan.Zero ? TimeSpan.Zero : pause);
    }

    private TargetAnswer AnswerOf(byte[] content)
    {
        try
        {
            return ChatBody.Answer(content, options.Secrets);
        }
        catch (RecordException e)
        {
            return Failed(TargetFailureKind.Nonsense, $"what the server answered is no chat completion, {e.Message}: {ShownError.Of(System.Text.Encoding.UTF8.GetString(content), options.Secrets)}");
        }
    }

    private TargetAnswer Failed(TargetFailureKind kind, string message) => TargetAnswer.Failed(kind, options.Secrets.Hide(message));

    private static string Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception.Message;
    }

    /// <summary>What came of one try.</summary>
    /// <param name="Answer">The answer, or why there is none.</param>
    /// <param name="MayPass">Whether the same question may succeed later.</param>
    /// <param name="RetryAfter">How long the server wants to be left alone; null where it does not say.</param>
    private sealed record Reply(TargetAnswer Answer, bool MayPass, TimeSpan? RetryAfter = null);
}
