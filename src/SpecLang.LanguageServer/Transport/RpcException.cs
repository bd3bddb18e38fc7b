namespace SpecLang.LanguageServer.Transport;

/// <summary>A request can't be answered, and its sender is told why.</summary>
public sealed class RpcException(RpcErrorCode code, string message, Exception? cause = null) : Exception(message, cause)
{
    public RpcErrorCode Code { get; } = code;
}
