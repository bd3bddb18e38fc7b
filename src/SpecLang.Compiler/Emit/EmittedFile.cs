namespace SpecLang.Compiler.Emit;

/// <summary>A C# file made from a spec.</summary>
/// <param name="HintName">A file name that is the same for the same spec and no other.</param>
/// <param name="Text">The C#.</param>
public sealed record EmittedFile(string HintName, string Text)
{
    /// <summary>A path as a plain file name; different paths may give one.</summary>
    public static string PlainName(string path) => string.Concat(path.Select(c => c < 128 && (char.IsLetterOrDigit(c) || c is '.' or '-') ? c : '_'));
}
