namespace SpecLang.LanguageServer.Protocol;

/// <summary>A file that a spec becomes.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Text">What is in it.</param>
public sealed record GeneratedFile(string Name, string Text);
