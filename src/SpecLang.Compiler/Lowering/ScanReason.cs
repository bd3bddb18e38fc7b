using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Lowering;

/// <summary>Why something of a constitution can't be judged from the bytes of records.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The field or clause in it.</param>
/// <param name="Subject">The principle, field or constitution it is about.</param>
/// <param name="Text">The reason, as the end of a sentence.</param>
public sealed record ScanReason(SourceText Source, TextSpan Span, string Subject, string Text);
