using System.Collections.Concurrent;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Transport;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.LanguageServer.Models;

/// <summary>
/// The process that runs models for a language server: a native library that crashes ends it, and not the server. It speaks JSON-RPC over its own
/// standard input and output, and ends with them.
/// </summary>
public static class ModelHost
{
    internal const string LoadMethod = "model/load";
    internal const string ClassifyMethod = "model/classify";

    private static ProtocolJson Json => ProtocolJson.Default;

    /// <param name="input">What the server says.</param>
    /// <param name="output">What is answered.</param>
    /// <param name="open">Gives the models of a project by its root folder.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task RunAsync(Stream input, Stream output, Func<string, IClassifierProvider> open, CancellationToken cancellationToken)
    {
        await using var connection = new JsonRpcConnection(input, output);
        var providers = new ConcurrentDictionary<string, IClassifierProvider>(StringComparer.Ordinal);
        var loaded = new ConcurrentDictionary<int, (ClassifierDescriptor Descriptor, IClassifier Model)>();
        var last = 0;
        connection.OnRequest(LoadMethod, Json.LoadModelParams, Json.LoadModelResult, (request, token) => Task.Run<LoadModelResult?>(
            () =>
            {
                try
                {
                    var model = providers.GetOrAdd(request.Root, open).Load(request.Classifier);
                    var id = Interlocked.Increment(ref last);
                    loaded[id] = (request.Classifier, model);
                    return new LoadModelResult(id);
                }
                catch (ModelLoadException e)
                {
                    return new LoadModelResult(Model: null, e.Message);
                }
            },
            token));
        connection.OnRequest(ClassifyMethod, Json.ClassifyParams, Json.ClassifyResult, (request, token) => Task.Run<ClassifyResult?>(
            () => loaded.TryGetValue(request.Model, out var known)
                ? new ClassifyResult([.. known.Model.Classify([.. request.Rows.Select(r => r.ToArray())], token).Select(o => new ClassifiedRow(o.Values, o.Failure))])
                : throw new RpcException(RpcErrorCode.InvalidParams, "there is no such model"),
            token));
        await connection.RunAsync(cancellationToken);
    }
}
