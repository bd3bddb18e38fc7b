using SpecLang.LanguageServer.Transport;

namespace SpecLang.LanguageServer;

/// <summary>A language server for .align files over two streams, as LSP 3.17 describes it.</summary>
public static class AlignLanguageServer
{
    /// <summary>Serves one client until it asks to end, goes away, or the token is cancelled.</summary>
    /// <returns>0 where the client said goodbye as the protocol asks; 1 where it did not.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, ServerOptions options, CancellationToken cancellationToken = default)
    {
        await using var connection = new JsonRpcConnection(input, output);
        await using var session = new ServerSession(connection, options);
        await connection.RunAsync(cancellationToken);
        return session.HasShutDown ? 0 : 1;
    }
}
