namespace SpecLang.Engine.Interpretation;

/// <summary>
/// A classifier's answer is needed that is not there yet: nothing behind it in the reading order can be read. It ends the reading of a
/// clause, never leaves the interpreter, and the whole record is interpreted again when the answer is there.
/// </summary>
internal sealed class MissingScoreException : Exception;
