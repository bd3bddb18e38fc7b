namespace SpecLang.LanguageServer.Transport;

/// <summary>Why a request is answered by an error (JSON-RPC 2.0, section 5.1; LSP 3.17, "Response Message").</summary>
public enum RpcErrorCode
{
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    ServerNotInitialized = -32002,
    RequestFailed = -32803,
    RequestCancelled = -32800,
}
