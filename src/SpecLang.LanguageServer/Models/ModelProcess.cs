using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Transport;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.LanguageServer.Models;

/// <summary>
/// Runs models in a process of their own (<see cref="ModelHost"/>), which is started when the first is needed, and again after it ended. Each model is
/// loaded once, and again when its file changed. Safe for many threads.
/// </summary>
/// <param name="program">The program.</param>
/// <param name="arguments">Its arguments.</param>
public sealed class ModelProcess(string program, IReadOnlyList<string> arguments) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private Running? running;

    private static ProtocolJson Json => ProtocolJson.Default;

    /// <summary>The models of a project.</summary>
    /// <param name="root">The project's root folder.</param>
    public IClassifierProvider For(string root) => new Provider(this, root);

    public async ValueTask DisposeAsync()
    {
        Running? last;
        lock (gate)
        {
            last = running;
            running = null;
        }

        if (last is not null)
        {
            await last.EndAsync();
        }
    }

    private Running Current()
    {
        lock (gate)
        {
            if (running is null || running.HasEnded)
            {
                running = Running.Start(program, arguments);
            }

            return running;
        }
    }

    private IClassifier Load(string root, ClassifierDescriptor descriptor)
    {
        var process = Current();
        var path = descriptor.Model.StartsWith("std:", StringComparison.Ordinal) ? null : Path.Combine(root, descriptor.Model);
        var stamp = path is not null && File.Exists(path) ? File.GetLastWriteTimeUtc(path).Ticks : 0;
        var key = FormattableString.Invariant($"{root}|{stamp}|{string.Join(',', descriptor.Parameters)}|{string.Join(',', descriptor.Labels)}|{string.Join(',', descriptor.ModelLabels)}|{string.Join(',', descriptor.Inputs)}|{descriptor}");
        var result = process.Models.GetOrAdd(key, _ => Ask(process, descriptor, ModelHost.LoadMethod, new LoadModelParams(root, descriptor), Json.LoadModelParams, Json.LoadModelResult, CancellationToken.None));
        if (result.Model is { } model)
        {
            return new RemoteClassifier(process, descriptor, model);
        }

        // What could not be loaded may be there the next time.
        process.Models.TryRemove(key, out _);
        throw new ModelLoadException(descriptor, WithoutName(result.Problem ?? "it could not be loaded", descriptor));
    }

    /// <summary>The other process names the classifier as well.</summary>
    private static string WithoutName(string problem, ClassifierDescriptor descriptor)
    {
        var start = $"classifier `{descriptor.Name}` ({descriptor.DeclaredAt}): ";
        return problem.StartsWith(start, StringComparison.Ordinal) ? problem[start.Length..] : problem;
    }

    private static TResult Ask<TParams, TResult>(
        Running process,
        ClassifierDescriptor descriptor,
        string method,
        TParams parameters,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<TParams> type,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<TResult> resultType,
        CancellationToken cancellationToken)
        where TResult : class
    {
        try
        {
            var answer = process.Connection.RequestAsync(method, parameters, type, resultType, cancellationToken).WaitAsync(Patience, cancellationToken).GetAwaiter().GetResult();
            return answer ?? throw new ModelLoadException(descriptor, "the process that runs models gave no answer");
        }
        catch (Exception e) when (e is TimeoutException or RpcException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ModelLoadException(descriptor, "the process that runs models ended or did not answer; it is started again with the next change", e);
        }
    }

    private sealed class Provider(ModelProcess process, string root) : IClassifierProvider
    {
        public IClassifier Load(ClassifierDescriptor descriptor) => process.Load(root, descriptor);
    }

    private sealed class RemoteClassifier(Running process, ClassifierDescriptor descriptor, int model) : IClassifier
    {
        public IReadOnlyList<ClassifierOutput> Classify(IReadOnlyList<string[]> rows, CancellationToken cancellationToken)
        {
            var request = new ClassifyParams(model, [.. rows.Select(r => r.ToImmutableArray())]);
            var answer = Ask(process, descriptor, ModelHost.ClassifyMethod, request, Json.ClassifyParams, Json.ClassifyResult, cancellationToken);
            return [.. answer.Rows.Select(Output)];
        }

        private ClassifierOutput Output(ClassifiedRow row) => row.Failure is { } failure ? ClassifierOutput.Failed(failure)
            : descriptor.Kind == ClassifierKind.Number ? ClassifierOutput.Number(row.Values[0])
            : ClassifierOutput.Scores(row.Values.AsSpan());
    }

    /// <summary>One life of the process.</summary>
    private sealed class Running(Process process, JsonRpcConnection connection, Task loop)
    {
        private static readonly TimeSpan Goodbye = TimeSpan.FromMilliseconds(500);

        public JsonRpcConnection Connection { get; } = connection;

        public ConcurrentDictionary<string, LoadModelResult> Models { get; } = new(StringComparer.Ordinal);

        public bool HasEnded => process.HasExited || loop.IsCompleted;

        public static Running Start(string program, IReadOnlyList<string> arguments)
        {
            var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
            var process = Process.Start(start) ?? throw new InvalidOperationException("The process that runs models could not be started.");
            var connection = new JsonRpcConnection(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
            return new Running(process, connection, connection.RunAsync(CancellationToken.None));
        }

        public async Task EndAsync()
        {
            Connection.Close();
            process.StandardInput.Close();
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(Goodbye));
            if (!process.HasExited)
            {
                process.Kill();
            }

            await loop;
            await Connection.DisposeAsync();
            process.Dispose();
        }
    }
}
