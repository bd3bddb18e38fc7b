using System.Collections.Immutable;
using System.Text;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>Checks the placeholders of a template: <c>{evidence}</c>, and fields of the record with their own fields behind dots.</summary>
internal sealed class TemplateBinder(RecordSymbol record, DiagnosticBag diagnostics)
{
    private const string EvidenceName = "evidence";

    /// <param name="syntax">The template's text.</param>
    /// <param name="canHaveEvidence">Whether a violation can show places, so that <c>{evidence}</c> has a meaning.</param>
    public BoundTemplate Bind(TextSyntax syntax, bool canHaveEvidence)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var literal = new StringBuilder();
        var text = syntax.Value;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isDoubled = i + 1 < text.Length && text[i + 1] == c;
            if (c is '{' or '}' && isDoubled)
            {
                literal.Append(c);
                i++;
            }
            else if (c == '{')
            {
                var close = text.IndexOf('}', i);
                var name = text.Substring(i + 1, (close < 0 ? text.Length : close) - i - 1).Trim();
                AddLiteral(parts, literal);
                if (BindPlaceholder(name, syntax, canHaveEvidence) is { } part)
                {
                    parts.Add(part);
                }

                i = close < 0 ? text.Length : close;
            }
            else
            {
                literal.Append(c);
            }
        }

        AddLiteral(parts, literal);
        return new BoundTemplate(parts.ToImmutable());
    }

    private static void AddLiteral(ImmutableArray<TemplatePart>.Builder parts, StringBuilder literal)
    {
        if (literal.Length > 0)
        {
            parts.Add(new TemplatePart.Literal(literal.ToString()));
            literal.Clear();
        }
    }

    private TemplatePart? BindPlaceholder(string name, TextSyntax syntax, bool canHaveEvidence)
    {
        if (string.Equals(name, EvidenceName, StringComparison.Ordinal) && record.FindField(name) is null)
        {
            if (canHaveEvidence)
            {
                return new TemplatePart.EvidenceList();
            }

            diagnostics.Report(NameDiagnostics.NoEvidence, syntax.Span);
            return null;
        }

        var place = new MissingExpressionSyntax(syntax.Span);
        BoundExpression value = new BoundRecordRoot(place, new RecordType(record));
        var current = record;
        foreach (var part in name.Split('.'))
        {
            if (current?.FindField(part.Trim()) is not { } field)
            {
                var near = NearestName.Suggest(part.Trim(), (current ?? record).Fields.Select(f => f.Name));
                diagnostics.Report(NameDiagnostics.UnknownPlaceholder, syntax.Span, FixPart(syntax, part.Trim(), near), name, (current ?? record).Name, near);
                return null;
            }

            value = new BoundFieldAccess(place, field.Type, value, field);
            current = (field.Type as RecordType)?.Record;
        }

        if (IsPrintable(value.Type))
        {
            return new TemplatePart.FieldValue(value);
        }

        if (!value.Type.IsError)
        {
            diagnostics.Report(TypeDiagnostics.NotPrintable, syntax.Span, name, TypeWording.Describe(value.Type));
        }

        return null;
    }

    /// <summary>Writes the near name in the template, where it is clear which of its words is meant.</summary>
    private static IEnumerable<DiagnosticFix> FixPart(TextSyntax syntax, string part, Suggestion near)
    {
        var first = syntax.Raw.IndexOf(part, StringComparison.Ordinal);
        var isClear = part.Length > 0 && first >= 0 && syntax.Raw.IndexOf(part, first + 1, StringComparison.Ordinal) < 0;
        return isClear && near.Name is { } name ? [DiagnosticFix.Replace(new TextSpan(syntax.Span.Start + first, part.Length), name)] : [];
    }

    private static bool IsPrintable(AlignType type) => type switch
    {
        OptionalType optional => IsPrintable(optional.Element),
        LabelSetType => true,
        _ => type == AlignType.Text || type == AlignType.Bool || type.IsNumeric,
    };
}
