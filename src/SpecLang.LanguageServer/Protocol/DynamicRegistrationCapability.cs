namespace SpecLang.LanguageServer.Protocol;

/// <summary>Whether the client can be asked later.</summary>
public sealed record DynamicRegistrationCapability(bool? DynamicRegistration = null);
