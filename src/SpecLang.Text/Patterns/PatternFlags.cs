namespace SpecLang.Text;

/// <summary>The letters that may touch a pattern's closing quote.</summary>
[Flags]
public enum PatternFlags
{
    None = 0,

    /// <summary><c>i</c>: case is ignored, by simple case folding.</summary>
    IgnoreCase = 1,

    /// <summary><c>m</c>: <c>^</c> and <c>$</c> also stand at the start and end of a line (after and before LF, CRLF, CR).</summary>
    Multiline = 2,

    /// <summary><c>s</c>: <c>.</c> is any character, line ends too.</summary>
    DotAll = 4,
}
