namespace SpecLang.LanguageServer.Protocol;

/// <summary>A model that is loaded.</summary>
/// <param name="Model">What it is called when it is asked; null where it could not be loaded.</param>
/// <param name="Problem">Why not, as a sentence; null where it could.</param>
internal sealed record LoadModelResult(int? Model, string? Problem = null);
