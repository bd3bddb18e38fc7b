namespace SpecLang.LanguageServer.Transport;

/// <summary>What comes in is no message, and where the next one begins is not known.</summary>
public sealed class MalformedMessageException(string message) : Exception(message);
