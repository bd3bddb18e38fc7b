using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;

namespace SpecLang.Engine.Tests.Output;

/// <summary>Diagnostics at the place between <c>[|</c> and <c>|]</c> of a text.</summary>
internal static class Specs
{
    public static readonly DiagnosticDescriptor Unknown = new("ALN2004", DiagnosticSeverity.Error, "`{0}` is unknown", "Unknown name");
    public static readonly DiagnosticDescriptor Unused = new("ALN4001", DiagnosticSeverity.Warning, "`{0}` is never used; write `{{evidence}}`", "Unused name");
    public static readonly DiagnosticDescriptor Note = new("ALN4002", DiagnosticSeverity.Info, "fine", "Fine");

    public static Diagnostic At(string marked, DiagnosticDescriptor? descriptor = null, string path = "a.align", string argument = "x")
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var text = marked.Remove(end + 2, 2).Remove(start, 2);
        return new Diagnostic(descriptor ?? Unknown, new SourceText(path, text), TextSpan.FromBounds(start, end), argument);
    }

    /// <summary>The same, with a fix that writes another text in that place.</summary>
    public static Diagnostic WithFix(string marked, string newText)
    {
        var at = At(marked);
        return new Diagnostic(at.Descriptor, at.Source, at.Span, "x") { Fixes = [DiagnosticFix.Replace(at.Span, newText)] };
    }
}
