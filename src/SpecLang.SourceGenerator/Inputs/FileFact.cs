namespace SpecLang.SourceGenerator.Inputs;

/// <summary>What is known of a file that isn't read into the compiler.</summary>
/// <param name="Path">Its path relative to the project's root, with forward slashes.</param>
/// <param name="Sha256">The SHA-256 of its bytes, 64 lower-case hexadecimal digits; null where there is no such file.</param>
internal sealed record FileFact(string Path, string? Sha256);
