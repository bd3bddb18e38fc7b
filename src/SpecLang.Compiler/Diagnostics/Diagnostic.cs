using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Diagnostics;

/// <summary>Something the compiler has to say of one place in a spec.</summary>
public sealed class Diagnostic
{
    /// <param name="descriptor">What is said.</param>
    /// <param name="source">The file.</param>
    /// <param name="span">The place.</param>
    /// <param name="arguments">What stands in the sentence.</param>
    public Diagnostic(DiagnosticDescriptor descriptor, SourceText source, TextSpan span, params string[] arguments)
        : this(descriptor, source, span, string.Format(CultureInfo.InvariantCulture, descriptor.Format, arguments))
    {
    }

    private Diagnostic(DiagnosticDescriptor descriptor, SourceText source, TextSpan span, string message)
    {
        Descriptor = descriptor;
        Source = source;
        Span = span;
        Message = message;
    }

    public DiagnosticDescriptor Descriptor { get; }

    public SourceText Source { get; }

    public TextSpan Span { get; }

    public string Code => Descriptor.Code;

    public DiagnosticSeverity Severity => Descriptor.Severity;

    public bool IsError => Severity == DiagnosticSeverity.Error;

    /// <summary>One plain sentence that says what is wrong and what to do.</summary>
    public string Message { get; }

    /// <summary>Changes that would mend it, the preferred one first; empty where none is known.</summary>
    public ImmutableArray<DiagnosticFix> Fixes { get; init; } = [];

    /// <summary>The same of another text, which has the same stretch at another place.</summary>
    internal Diagnostic MovedTo(SourceText other, int by) => new(Descriptor, other, Span.MovedBy(by), Message)
    {
        Fixes = [.. Fixes.Select(f => f with { Edits = [.. f.Edits.Select(e => e with { Span = e.Span.MovedBy(by) })] })],
    };

    /// <summary>The place as a person counts it: line and column from 1.</summary>
    public override string ToString()
    {
        var position = Source.GetPosition(Span.Start);
        var severity = Severity == DiagnosticSeverity.Error ? "error" : Severity == DiagnosticSeverity.Warning ? "warning" : "info";
        return FormattableString.Invariant($"{Source.Path}({position.Line + 1},{position.Column + 1}): {severity} {Code}: {Message}");
    }
}
