using System.Collections.Immutable;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Diagnostics;

/// <summary>Takes what was said of a text over to the text it became, where it is about a part that is as it was.</summary>
internal static class CarriedDiagnostics
{
    public static ImmutableArray<Diagnostic> Carry(ImmutableArray<Diagnostic> diagnostics, SourceText before, SourceText after)
    {
        if (diagnostics.IsEmpty || ReferenceEquals(before, after))
        {
            return diagnostics;
        }

        var same = CommonStart(before.Text, after.Text);
        var sameEnd = CommonEnd(before.Text, after.Text, same);
        var carried = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            var span = before.SpanOf(diagnostic.Range);
            if (span.End < same)
            {
                carried.Add(diagnostic);
            }
            else if (span.Start > before.Text.Length - sameEnd)
            {
                carried.Add(diagnostic with { Range = after.RangeOf(new TextSpan(span.Start + after.Text.Length - before.Text.Length, span.Length)) });
            }
        }

        return carried.ToImmutable();
    }

    private static int CommonStart(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    private static int CommonEnd(string a, string b, int except)
    {
        var most = Math.Min(a.Length, b.Length) - except;
        var length = 0;
        while (length < most && a[a.Length - 1 - length] == b[b.Length - 1 - length])
        {
            length++;
        }

        return length;
    }
}
