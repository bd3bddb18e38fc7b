namespace SpecLang.LanguageServer.Protocol;

/// <summary>What this server takes beside what the protocol has.</summary>
/// <param name="Trusted">Whether the workspace's models may run.</param>
/// <param name="Settings">The settings until the client tells others.</param>
public sealed record InitializationOptions(bool Trusted = false, ServerSettings? Settings = null);
