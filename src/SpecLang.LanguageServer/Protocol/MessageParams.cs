namespace SpecLang.LanguageServer.Protocol;

/// <summary>A message for the client's log, or for its user.</summary>
public sealed record MessageParams(MessageType Type, string Message);
