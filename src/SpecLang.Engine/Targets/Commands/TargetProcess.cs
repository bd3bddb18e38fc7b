using System.Buffers;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SpecLang.Engine.Targets.Commands;

/// <summary>One running program of a target: a line goes in, a line comes out. Belongs to one question at a time.</summary>
internal sealed class TargetProcess : IAsyncDisposable
{
    /// <summary>How much of what it says on its error stream is kept: more than is shown, so that no key is cut before it is put out.</summary>
    private const int KeptErrors = 8000;

    private const int ShownErrors = 1000;

    /// <summary>How long it may take to end by itself once there are no questions any more.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(2);

    private readonly Process process;
    private readonly Stream input;
    private readonly Stream output;
    private readonly StringBuilder errors = new();
    private readonly Task readingErrors;
    private byte[] buffer = new byte[1 << 14];
    private int filled;

    private TargetProcess(Process process)
    {
        this.process = process;
        input = process.StandardInput.BaseStream;
        output = process.StandardOutput.BaseStream;
        // The error stream is read all the time: a program that fills it would otherwise wait for ever.
        readingErrors = Task.Run(ReadErrorsAsync);
    }

    /// <summary>Whether it has answered before.</summary>
    public bool HasAnswered { get; private set; }

    public bool HasEnded => process.HasExited;

    /// <summary>Starts the program.</summary>
    /// <exception cref="Win32Exception">There is no such program, or it can't be run.</exception>
    public static TargetProcess Start(ImmutableArray<string> arguments, ImmutableDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(arguments[0], arguments.Skip(1))
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new TargetProcess(Process.Start(start) ?? throw new Win32Exception("it did not start"));
    }

    /// <summary>Writes a line and waits for the line that answers it.</summary>
    /// <returns>The line without its end; null where the program ended instead.</returns>
    /// <exception cref="IOException">Its line is too long.</exception>
    public async Task<byte[]?> AskAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        // Reads and writes of a pipe can't always be broken off. Whoever gives up kills the program, which ends them.
        var answer = AskAsync(line);
        try
        {
            var result = await answer.WaitAsync(cancellationToken);
            HasAnswered |= result is not null;
            return result;
        }
        catch (OperationCanceledException)
        {
            _ = answer.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>How it ended, as the end of a sentence: its exit code, and the last that it said.</summary>
    public async Task<string> DescribeEndAsync(TargetSecrets secrets)
    {
        using var limit = new CancellationTokenSource(TimeToEnd);
        await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await readingErrors.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var said = secrets.Hide(LastErrors());
        said = said.Length <= ShownErrors ? said : "…" + said[^ShownErrors..];
        var how = process.HasExited ? FormattableString.Invariant($"the program ended with exit code {process.ExitCode}") : "the program closed its output";
        return said.Length == 0 ? how : $"{how} and said: {said}";
    }

    public async ValueTask DisposeAsync()
    {
        await input.DisposeAsync().AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using (var limit = new CancellationTokenSource(TimeToEnd))
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Kill();
        process.Dispose();
    }

    /// <summary>Ends the program and what it started, at once.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended already, or is ending.
        }
    }

    private async Task<byte[]?> AskAsync(ReadOnlyMemory<byte> line)
    {
        try
        {
            await input.WriteAsync(line);
            await input.FlushAsync();
        }
        catch (IOException)
        {
            return null;
        }

        return await ReadLineAsync();
    }

    private async Task<byte[]?> ReadLineAsync()
    {
        var searched = 0;
        while (true)
        {
            if (buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n') is >= 0 and var at)
            {
                var line = buffer.AsSpan(0, searched + at).ToArray();
                filled -= line.Length + 1;
                buffer.AsSpan(line.Length + 1, filled).CopyTo(buffer);
                return line;
            }

            searched = filled;
            if (filled > TargetAnswer.MostBytes)
            {
                throw new IOException("the line is too long");
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = await output.ReadAsync(buffer.AsMemory(filled));
            if (read == 0)
            {
                // A last line may lack its end.
                var rest = buffer.AsSpan(0, filled).ToArray();
                filled = 0;
                return rest.Length == 0 ? null : rest;
            }

            filled += read;
        }
    }

    private async Task ReadErrorsAsync()
    {
        var block = ArrayPool<char>.Shared.Rent(1 << 12);
        try
        {
            int read;
            while ((read = await process.StandardError.ReadAsync(block)) > 0)
            {
                lock (errors)
                {
                    errors.Append(block, 0, read);
                    errors.Remove(0, Math.Max(0, errors.Length - KeptErrors));
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The stream ended with the program.
        }
        finally
        {
            ArrayPool<char>.Shared.Return(block);
        }
    }

    private string LastErrors()
    {
        lock (errors)
        {
            return errors.ToString().Trim();
        }
    }
}
