using System.Collections.Immutable;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Formatting;

/// <summary>A token with the comments around it, each at the token it belongs to.</summary>
/// <param name="Token">The token.</param>
/// <param name="Own">The comments on lines of their own before it.</param>
/// <param name="Before">The comments right before it, on its line.</param>
/// <param name="Behind">The comments behind it, up to the end of its line.</param>
/// <param name="StartsLine">Stands on another line than the token before.</param>
/// <param name="HasBlankLine">A blank line stands between it and the comment or token before.</param>
internal sealed record TokenComments(
    SyntaxToken Token,
    ImmutableArray<OwnLineComment> Own,
    ImmutableArray<string> Before,
    ImmutableArray<Doc.TrailingComment> Behind,
    bool StartsLine,
    bool HasBlankLine);
