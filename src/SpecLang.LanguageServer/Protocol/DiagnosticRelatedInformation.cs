namespace SpecLang.LanguageServer.Protocol;

/// <summary>Another place that a diagnostic has to do with.</summary>
public sealed record DiagnosticRelatedInformation(Location Location, string Message);
