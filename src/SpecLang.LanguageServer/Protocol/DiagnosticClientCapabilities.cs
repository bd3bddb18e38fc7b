namespace SpecLang.LanguageServer.Protocol;

/// <summary>That the client asks for diagnostics itself.</summary>
public sealed record DiagnosticClientCapabilities(bool? RelatedDocumentSupport = null);
