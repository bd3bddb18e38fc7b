using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Targets.Commands;

/// <summary>
/// A program that answers: <c>{"id": "7", "messages": [{"role": "user", "content": "…"}]}</c> on a line of its input, <c>{"id": "7", "response": "…"}</c> or
/// <c>{"id": "7", "error": "…"}</c> on a line of its output. It stays alive between questions; of several at a time each has a program of its own. One that dies is
/// started again and asked once more; one that hangs or talks nonsense is ended, since what it says next could belong to another question.
/// </summary>
/// <param name="name">What it is called.</param>
/// <param name="arguments">The program and its arguments.</param>
/// <param name="options">How targets are asked.</param>
/// <param name="budget">How many questions may be asked.</param>
public sealed class ProgramTarget(string name, ImmutableArray<string> arguments, TargetOptions options, RequestBudget budget) : ITarget
{
    private const int MostTries = 2;

    private readonly ConcurrentBag<TargetProcess> idle = [];
    private long lastId;

    public string Name { get; } = name;

    public string Settings => string.Empty;

    public bool IsLive => true;

    public async Task<TargetAnswer> AskAsync(TargetRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        for (var tries = 1; ; tries++)
        {
            if (!budget.TryTake())
            {
                return budget.Exhausted();
            }

            var (process, problem) = await StartAsync();
            if (process is null)
            {
                return TargetAnswer.Failed(TargetFailureKind.Unavailable, $"`{arguments[0]}` can't be started: {problem}");
            }

            // A program that has answered before may have ended since: that is no try of this question's.
            var isFresh = !process.HasAnswered;
            var (answer, isAlive) = await AskAsync(process, request, cancellationToken);
            if (isAlive)
            {
                idle.Add(process);
            }
            else
            {
                process.Kill();
                await process.DisposeAsync();
            }

            tries -= isFresh ? 0 : 1;
            if (answer.Failure?.Kind != TargetFailureKind.Ended || tries >= MostTries)
            {
                return answer;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(idle.Select(p => p.DisposeAsync().AsTask()));
        idle.Clear();
    }

    /// <summary>A program that waits for a question, or a new one; or why there is none.</summary>
    private async Task<(TargetProcess? Process, string Problem)> StartAsync()
    {
        while (idle.TryTake(out var waiting))
        {
            if (!waiting.HasEnded)
            {
                return (waiting, string.Empty);
            }

            await waiting.DisposeAsync();
        }

        try
        {
            return (TargetProcess.Start(arguments, options.Environment), string.Empty);
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return (null, e.Message);
        }
    }

    /// <summary>Asks a program once.</summary>
    /// <returns>The answer, and whether the program may be asked again.</returns>
    private async Task<(TargetAnswer Answer, bool IsAlive)> AskAsync(TargetProcess process, TargetRequest request, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(options.Timeout);
        try
        {
            var line = await process.AskAsync(LineOf(id, request), timer.Token);
            return line is null ? (Failed(TargetFailureKind.Ended, await process.DescribeEndAsync(options.Secrets)), false) : AnswerOf(line, id);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (Failed(TargetFailureKind.TimedOut, FormattableString.Invariant($"no answer came within {options.Timeout.TotalSeconds:0.###} s, and the program was ended")), false);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.DisposeAsync();
            throw;
        }
        catch (IOException)
        {
            return (Failed(TargetFailureKind.TooLarge, FormattableString.Invariant($"the answer is larger than {TargetAnswer.MostBytes >> 20} MiB, and the program was ended")), false);
        }
    }

    private static byte[] LineOf(string id, TargetRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            TargetMessages.Write(json, request.Messages);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private (TargetAnswer Answer, bool IsAlive) AnswerOf(byte[] line, string id)
    {
        try
        {
            var value = JsonValueReader.Read(line);
            if (value.Kind != JsonKind.Object)
            {
                return (Nonsense("the line is no JSON object", line), false);
            }

            if (value.Find("id") is not { } answered || (answered.Kind == JsonKind.Text ? answered.Text : answered.Kind == JsonKind.Number ? answered.Number : null) != id)
            {
                return (Nonsense("the line does not repeat the question's `id`", line), false);
            }

            if (value.Find("response") is { Kind: JsonKind.Text } response)
            {
                var finish = value.Find("finish") is { Kind: JsonKind.Text } word ? word.Text : null;
                return (TargetAnswer.Of(options.Secrets.Hide(response.Text)) with { Finish = finish }, true);
            }

            return value.Find("error") is { Kind: JsonKind.Text } error
                ? (Failed(TargetFailureKind.Declined, ShownError.Of(error.Text, options.Secrets)), true)
                : (Nonsense("the line has no text `response`", line), false);
        }
        catch (RecordException e)
        {
            return (Nonsense("the line is no JSON, " + e.Message, line), false);
        }
    }

    private TargetAnswer Nonsense(string why, byte[] line) => Failed(TargetFailureKind.Nonsense, $"{why}: {ShownError.Of(System.Text.Encoding.UTF8.GetString(line), options.Secrets)}");

    private TargetAnswer Failed(TargetFailureKind kind, string message) => TargetAnswer.Failed(kind, options.Secrets.Hide(message));
}
