using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>What the call around a place takes, and which parameter stands there.</summary>
public sealed record SignatureHelp(ImmutableArray<SignatureInformation> Signatures, int? ActiveSignature = null, int? ActiveParameter = null);
