namespace SpecLang.Engine.Policies;

/// <summary>A file that compiling a spec asked for.</summary>
/// <param name="Path">Its path relative to the root, with forward slashes.</param>
/// <param name="Sha256">The SHA-256 of its bytes; empty where there was none to be had.</param>
internal sealed record KnownFile(string Path, string Sha256);
