using SpecLang.Compiler.Text;

namespace SpecLang.Engine.Explanations;

/// <summary>The file that an expression is written in: a definition's body in its own, its arguments in that of the call.</summary>
internal sealed record SourceScope(SourceText Source, SourceScope? Caller)
{
    /// <summary>A text as written, on one line.</summary>
    public string TextOf(TextSpan span) => string.Join(' ', Source.ToString(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
