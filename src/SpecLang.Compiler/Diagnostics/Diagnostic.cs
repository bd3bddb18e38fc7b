using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Diagnostics;

/// <summary>Something the compiler has to say of one place in a spec.</summary>
public sealed class Diagnostic(DiagnosticDescriptor descriptor, SourceText source, TextSpan span, params string[] arguments)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public SourceText Source { get; } = source;

    public TextSpan Span { get; } = span;

    public string Code => Descriptor.Code;

    public DiagnosticSeverity Severity => Descriptor.Severity;

    public bool IsError => Severity == DiagnosticSeverity.Error;

    /// <summary>One plain sentence that says what is wrong and what to do.</summary>
    public string Message { get; } = string.Format(CultureInfo.InvariantCulture, descriptor.Format, arguments);

    /// <summary>Changes that would mend it, the preferred one first; empty where none is known.</summary>
    public ImmutableArray<DiagnosticFix> Fixes { get; init; } = [];

    /// <summary>The place as a person counts it: line and column from 1.</summary>
    public override string ToString()
    {
        var position = Source.GetPosition(Span.Start);
        var severity = Severity == DiagnosticSeverity.Error ? "error" : Severity == DiagnosticSeverity.Warning ? "warning" : "info";
        return FormattableString.Invariant($"{Source.Path}({position.Line + 1},{position.Column + 1}): {severity} {Code}: {Message}");
    }
}
