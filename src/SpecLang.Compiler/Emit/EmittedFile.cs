namespace SpecLang.Compiler.Emit;

/// <summary>A C# file made from a spec.</summary>
/// <param name="HintName">A file name that is the same for the same spec and no other.</param>
/// <param name="Text">The C#.</param>
public sealed record EmittedFile(string HintName, string Text);
