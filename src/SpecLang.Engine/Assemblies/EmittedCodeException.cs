namespace SpecLang.Engine.Assemblies;

/// <summary>The C# that SpecLang wrote doesn't compile. No spec should ever bring this about: it is a defect of SpecLang.</summary>
public sealed class EmittedCodeException(IReadOnlyList<string> diagnostics)
    : Exception($"This is a defect of SpecLang, please report it with the spec: the C# it wrote does not compile. {string.Join(Environment.NewLine, diagnostics)}")
{
    /// <summary>What the C# compiler says, by file and place.</summary>
    public IReadOnlyList<string> Diagnostics { get; } = diagnostics;
}
