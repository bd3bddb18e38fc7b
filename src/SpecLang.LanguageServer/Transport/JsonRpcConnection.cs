using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SpecLang.LanguageServer.Transport;

/// <summary>
/// JSON-RPC 2.0 over two streams. Messages are taken in their order: notifications are done before the next message is looked at, requests
/// begin in their order and are answered as they end. A request that throws is answered by an error.
/// </summary>
public sealed class JsonRpcConnection : IAsyncDisposable
{
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(300);

    private readonly PipeReader input;
    private readonly MessageReader reader;
    private readonly MessageWriter writer;
    private readonly CancellationTokenSource closing = new();
    private readonly Dictionary<string, Func<JsonElement, CancellationToken, Task<Action<Utf8JsonWriter>>>> requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<JsonElement>> notifications = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> asked = new(StringComparer.Ordinal);
    private Task reading = Task.CompletedTask;
    private int lastId;

    public JsonRpcConnection(Stream input, Stream output, int maxContentBytes = MessageReader.MaxContentBytes)
    {
        this.input = PipeReader.Create(input, new StreamPipeReaderOptions(leaveOpen: true));
        reader = new MessageReader(this.input, maxContentBytes);
        writer = new MessageWriter(PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true)));
        OnNotification<JsonElement>("$/cancelRequest", static element => element, Cancel);
    }

    /// <summary>Says why a method may not be called now; null where it may.</summary>
    public Func<string, RpcException?> Gate { get; set; } = static _ => null;

    /// <summary>Is told of what went wrong inside: exceptions of requests and notifications.</summary>
    public Action<string, Exception> Failed { get; set; } = static (_, _) => { };

    /// <summary>Ends when the connection does.</summary>
    public CancellationToken Closing => closing.Token;

    /// <summary>Answers a request. The handler is called in the order of messages; what it gives may take its time.</summary>
    public void OnRequest<TParams, TResult>(string method, JsonTypeInfo<TParams> paramsType, JsonTypeInfo<TResult> resultType, Func<TParams, CancellationToken, Task<TResult?>> handler) =>
        requests[method] = async (element, cancellationToken) =>
        {
            var result = await handler(Read(element, paramsType), cancellationToken);
            return json =>
            {
                if (result is null)
                {
                    json.WriteNullValue();
                }
                else
                {
                    JsonSerializer.Serialize(json, result, resultType);
                }
            };
        };

    /// <summary>Takes a notification.</summary>
    public void OnNotification<TParams>(string method, JsonTypeInfo<TParams> paramsType, Action<TParams> handler) =>
        notifications[method] = element => handler(Read(element, paramsType));

    private void OnNotification<TParams>(string method, Func<JsonElement, TParams> read, Action<TParams> handler) =>
        notifications[method] = element => handler(read(element));

    /// <summary>Takes messages until the other side ends, or the token does.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closing.Token);
        try
        {
            // A read of a console can't be cancelled: it is left behind, and ends with the process.
            while (await Reading(ends.Token).WaitAsync(ends.Token) is { } content)
            {
                Take(content);
            }
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // Asked to end.
        }
        catch (Exception e) when (e is MalformedMessageException or IOException)
        {
            Failed("the connection", e);
        }
        finally
        {
            await CloseAsync();
        }
    }

    /// <summary>Ends <see cref="RunAsync"/>; running requests are given up.</summary>
    public void Close() => closing.Cancel();

    /// <summary>Tells the other side something.</summary>
    public async Task NotifyAsync<TParams>(string method, TParams parameters, JsonTypeInfo<TParams> type, CancellationToken cancellationToken = default) =>
        await writer.WriteAsync(Compose(json => WriteCall(json, method, id: null, parameters, type)), cancellationToken);

    /// <summary>Asks the other side something.</summary>
    /// <exception cref="RpcException">The other side answers by an error.</exception>
    /// <exception cref="OperationCanceledException">The connection ends first.</exception>
    public async Task<TResult?> RequestAsync<TParams, TResult>(
        string method, TParams parameters, JsonTypeInfo<TParams> type, JsonTypeInfo<TResult> resultType, CancellationToken cancellationToken = default)
    {
        var id = Interlocked.Increment(ref lastId);
        var key = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = asked[key] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await writer.WriteAsync(Compose(json => WriteCall(json, method, id, parameters, type)), cancellationToken);
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closing.Token);
            var result = await answer.Task.WaitAsync(ends.Token);
            return result.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? default : result.Deserialize(resultType);
        }
        finally
        {
            asked.TryRemove(key, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        closing.Dispose();
    }

    private async Task CloseAsync()
    {
        if (!closing.IsCancellationRequested)
        {
            await closing.CancelAsync();
        }

        writer.Complete();
        await Task.WhenAny(writer.Completion, Task.Delay(LastWords, CancellationToken.None));
        if (reading.IsCompleted)
        {
            await input.CompleteAsync();
        }
    }

    private Task<byte[]?> Reading(CancellationToken cancellationToken)
    {
        var next = reader.ReadAsync(cancellationToken).AsTask();
        reading = next;
        return next;
    }

    /// <summary>Parameters stand by name, or as the only element of a list (JSON-RPC 2.0, section 4.2).</summary>
    private static TParams Read<TParams>(JsonElement element, JsonTypeInfo<TParams> type)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            element = element.GetArrayLength() > 0 ? element[0] : default;
        }

        try
        {
            var read = element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? JsonSerializer.Deserialize("{}"u8, type) : element.Deserialize(type);
            return read ?? throw new RpcException(RpcErrorCode.InvalidParams, "parameters are missing");
        }
        catch (JsonException e)
        {
            throw new RpcException(RpcErrorCode.InvalidParams, e.Message, e);
        }
    }

    private void Take(byte[] content)
    {
        if (content.Length == 0)
        {
            Answer(id: "null", RpcErrorCode.InvalidRequest, "the message is longer than this server takes");
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(content);
            switch (RpcMessage.Of(document.RootElement))
            {
                case null:
                    Answer(id: "null", RpcErrorCode.InvalidRequest, "this is no message");
                    break;
                case { Method: null, Id: { } id } message:
                    TakeAnswer(id, message);
                    break;
                case { Method: { } method, Id: { } id } message:
                    BeginRequest(id, method, message.Params);
                    break;
                case { Method: { } method } message:
                    TakeNotification(method, message.Params);
                    break;
                default:
                    break;
            }
        }
        catch (JsonException e)
        {
            Answer(id: "null", RpcErrorCode.ParseError, e.Message);
        }
    }

    private void TakeAnswer(string id, RpcMessage message)
    {
        if (!asked.TryRemove(id, out var waiting))
        {
            return;
        }

        if (message.Error.ValueKind == JsonValueKind.Object)
        {
            var text = message.Error.TryGetProperty("message", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null;
            waiting.TrySetException(new RpcException(RpcErrorCode.RequestFailed, text ?? "the client answered by an error"));
        }
        else
        {
            waiting.TrySetResult(message.Result.ValueKind == JsonValueKind.Undefined ? default : message.Result.Clone());
        }
    }

    private void TakeNotification(string method, JsonElement parameters)
    {
        // Unknown ones are left alone: those that begin with `$/` may be (LSP 3.17), and there is nobody to answer the others.
        if (!notifications.TryGetValue(method, out var handler) || Gate(method) is not null)
        {
            return;
        }

        try
        {
            handler(parameters);
        }
#pragma warning disable CA1031 // Whatever one notification does, the next ones are taken.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failed(method, e);
        }
    }

    private void Cancel(JsonElement parameters)
    {
        if (parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("id", out var id) && running.TryGetValue(id.GetRawText(), out var request))
        {
            try
            {
                // Not in this thread: what waits for the token would go on here, before the next message is taken.
                _ = request.CancelAsync();
            }
            catch (ObjectDisposedException)
            {
                // It has just been answered.
            }
        }
    }

    private void BeginRequest(string id, string method, JsonElement parameters)
    {
        if (Gate(method) is { } refused)
        {
            Answer(id, refused.Code, refused.Message);
            return;
        }

        if (!requests.TryGetValue(method, out var handler))
        {
            Answer(id, RpcErrorCode.MethodNotFound, $"this server does not know `{method}`");
            return;
        }

        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        running[id] = cancellation;
        _ = FinishRequestAsync(id, method, Start(handler, parameters, cancellation.Token), cancellation);
    }

    private static Task<Action<Utf8JsonWriter>> Start(Func<JsonElement, CancellationToken, Task<Action<Utf8JsonWriter>>> handler, JsonElement parameters, CancellationToken cancellationToken)
    {
        try
        {
            return handler(parameters, cancellationToken);
        }
#pragma warning disable CA1031 // It is told where the task is awaited.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Task.FromException<Action<Utf8JsonWriter>>(e);
        }
    }

    private async Task FinishRequestAsync(string id, string method, Task<Action<Utf8JsonWriter>> request, CancellationTokenSource cancellation)
    {
        try
        {
            var write = await request;
            var content = Compose(json =>
            {
                json.WritePropertyName("id");
                json.WriteRawValue(id);
                json.WritePropertyName("result");
                write(json);
            });
            await writer.WriteAsync(content, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            Answer(id, RpcErrorCode.RequestCancelled, "the request was cancelled");
        }
        catch (RpcException e)
        {
            Answer(id, e.Code, e.Message);
        }
#pragma warning disable CA1031 // Whatever one request does, it is answered, and the server lives.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Answer(id, RpcErrorCode.InternalError, $"`{method}` failed: {e.Message}");
            Failed(method, e);
        }
        finally
        {
            running.TryRemove(new KeyValuePair<string, CancellationTokenSource>(id, cancellation));
            cancellation.Dispose();
        }
    }

    private void Answer(string id, RpcErrorCode code, string message)
    {
        var content = Compose(json =>
        {
            json.WritePropertyName("id");
            json.WriteRawValue(id);
            json.WriteStartObject("error");
            json.WriteNumber("code", (int)code);
            json.WriteString("message", message);
            json.WriteEndObject();
        });
        _ = writer.WriteAsync(content, CancellationToken.None).AsTask();
    }

    private static void WriteCall<TParams>(Utf8JsonWriter json, string method, int? id, TParams parameters, JsonTypeInfo<TParams> type)
    {
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }

        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    }

    private static ReadOnlyMemory<byte> Compose(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
