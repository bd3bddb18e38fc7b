using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Checks the placeholders of a template: <c>{evidence}</c>, and fields of the record with their own fields behind dots.</summary>
internal sealed class TemplateBinder(RecordSymbol record, NameLookup names)
{
    private const string EvidenceName = "evidence";
    private const int ListedFields = 8;

    private readonly DiagnosticBag diagnostics = names.Diagnostics;

    /// <param name="syntax">The template's text.</param>
    /// <param name="evidence">What <c>{evidence}</c> means in it.</param>
    public BoundTemplate Bind(TextSyntax syntax, TemplateEvidence evidence)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        foreach (var (text, isPlaceholder) in TemplateReader.Read(syntax, diagnostics))
        {
            if ((isPlaceholder ? BindPlaceholder(text, syntax, evidence) : new TemplatePart.Literal(text)) is { } part)
            {
                parts.Add(part);
            }
        }

        return new BoundTemplate(parts.ToImmutable());
    }

    private TemplatePart? BindPlaceholder(string name, TextSyntax syntax, TemplateEvidence evidence)
    {
        if (evidence != TemplateEvidence.Unknown && string.Equals(name, EvidenceName, StringComparison.Ordinal) && record.FindField(name) is null)
        {
            if (evidence == TemplateEvidence.Shown)
            {
                return new TemplatePart.EvidenceList();
            }

            diagnostics.Report(NameDiagnostics.NoEvidence, syntax.Span);
            return null;
        }

        var place = new MissingExpressionSyntax(syntax.Span);
        BoundExpression value = new BoundRecordRoot(place, new RecordType(record));
        var current = record;
        var path = "";
        foreach (var part in name.Split('.'))
        {
            if (current?.FindField(part.Trim()) is not { } field)
            {
                if (current is { IsBroken: true })
                {
                    return null;
                }

                var near = NearestName.Suggest(part.Trim(), (current ?? record).Fields.Select(f => f.Name));
                diagnostics.Report(NameDiagnostics.UnknownPlaceholder, syntax.Span, TemplateReader.FixName(syntax, part.Trim(), near), name, (evidence == TemplateEvidence.Unknown ? "" : "`{evidence}`, ") + FieldsOf(current ?? record), near);
                return null;
            }

            path = path.Length == 0 ? part.Trim() : path + "." + part.Trim();
            Note(syntax, path, field);
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

    /// <summary>Notes a field where its name stands between braces; one that is written with escapes stands nowhere.</summary>
    private void Note(TextSyntax syntax, string path, FieldSymbol field)
    {
        foreach (var (span, _) in TemplateReader.NamesIn(syntax).Where(n => string.Equals(n.Path, path, StringComparison.Ordinal)))
        {
            names.Uses.Add(span, field);
        }
    }

    private static string FieldsOf(RecordSymbol record)
    {
        var shown = record.Fields.Where(f => IsPrintable(f.Type) || f.Type is RecordType).ToList();
        return string.Join(", ", shown.Take(ListedFields).Select(f => "`{" + f.Name + "}`")) + (shown.Count > ListedFields ? ", …" : "");
    }

    /// <summary>Whether a value of a type can be shown in a text.</summary>
    internal static bool IsPrintable(AlignType type) => type switch
    {
        OptionalType optional => IsPrintable(optional.Element),
        LabelSetType => true,
        _ => type == AlignType.Text || type == AlignType.Bool || type.IsNumeric,
    };
}
