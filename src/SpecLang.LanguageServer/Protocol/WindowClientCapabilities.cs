namespace SpecLang.LanguageServer.Protocol;

/// <summary>What the client's window can show.</summary>
public sealed record WindowClientCapabilities(bool? WorkDoneProgress = null);
