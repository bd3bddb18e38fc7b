using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks the client to tell of more.</summary>
public sealed record RegistrationParams(ImmutableArray<Registration> Registrations);
