using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Linting;

/// <summary>A comment <c>// align-ignore CODE: reason</c>.</summary>
/// <param name="Span">The comment.</param>
/// <param name="Codes">The codes it names, as written.</param>
/// <param name="Reason">What stands behind the colon; empty where nothing does.</param>
/// <param name="Reach">The stretches of the file that it is about: its line, and the clause, principle or declaration below it.</param>
internal sealed record IgnoreComment(TextSpan Span, ImmutableArray<string> Codes, string Reason, ImmutableArray<TextSpan> Reach)
{
    public bool IsAbout(TextSpan place) => Reach.Any(r => r.Start <= place.Start && place.Start <= r.End);
}
