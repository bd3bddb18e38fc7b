namespace SpecLang.LanguageServer.Protocol;

/// <summary>Whether several folders are taken.</summary>
public sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);
