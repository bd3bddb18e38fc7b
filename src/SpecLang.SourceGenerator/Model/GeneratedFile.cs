namespace SpecLang.SourceGenerator.Model;

/// <summary>A C# file to be added to the project.</summary>
internal sealed record GeneratedFile(string HintName, string Text);
