namespace SpecLang.LanguageServer.Protocol;

/// <summary>What is asked for beside the references.</summary>
public sealed record ReferenceContext(bool IncludeDeclaration);
