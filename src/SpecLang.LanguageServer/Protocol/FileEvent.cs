namespace SpecLang.LanguageServer.Protocol;

/// <summary>A file that changed outside of the editor.</summary>
public sealed record FileEvent(string Uri, FileChangeType Type);
