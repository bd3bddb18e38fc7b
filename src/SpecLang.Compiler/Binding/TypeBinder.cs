using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>From a written type to the type.</summary>
internal sealed class TypeBinder(NameLookup names)
{
    private static readonly ImmutableDictionary<string, AlignType> BuiltIn = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new[] { AlignType.Text, AlignType.Bool, AlignType.Int, AlignType.Number, AlignType.Score }.Select(t => new KeyValuePair<string, AlignType>(t.Name, t)));

    public AlignType Bind(TypeSyntax syntax) => syntax switch
    {
        OptionalTypeSyntax { Element: OptionalTypeSyntax inner } => Bind(inner),
        OptionalTypeSyntax optional => new OptionalType(Bind(optional.Element)),
        ListTypeSyntax list => new ListType(Bind(list.Element)),
        LabelSetTypeSyntax set => BindLabels(set),
        NamedTypeSyntax named => BindNamed(named),
        _ => AlignType.Error,
    };

    /// <summary>The record that something is declared over.</summary>
    public RecordSymbol? BindRecord(QualifiedNameSyntax syntax)
    {
        if (syntax.Names.Any(n => n.Value.Length == 0))
        {
            return null;
        }

        var written = string.Join(".", syntax.Names.Select(n => n.Value));
        switch (names.FindQualified(syntax.Names))
        {
            case RecordSymbol record:
                return record;
            case { } other:
                names.Diagnostics.Report(NameDiagnostics.WrongKind, syntax.Span, written, other.Kind, "a record");
                return null;
            default:
                var near = NearestName.Suggest(written, names.KnownNames<RecordSymbol>());
                names.ReportUnknown(NameDiagnostics.UnknownType, syntax.Names, syntax.Span, near with { Choice = "; declare it with `record " + written + " { … }`" }, written);
                return null;
        }
    }

    public LabelSetType BindLabels(LabelSetTypeSyntax syntax)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        foreach (var label in syntax.Labels)
        {
            if (labels.Contains(label.Value))
            {
                names.Diagnostics.Report(NameDiagnostics.Duplicate, label.Span, "label", label.Value);
            }
            else
            {
                labels.Add(label.Value);
            }
        }

        return new LabelSetType(labels.ToImmutable());
    }

    private AlignType BindNamed(NamedTypeSyntax syntax)
    {
        var parts = syntax.Name.Names;
        if (parts.Any(n => n.Value.Length == 0))
        {
            return AlignType.Error;
        }

        if (parts.Length == 1 && BuiltIn.TryGetValue(parts[0].Value, out var builtIn))
        {
            return builtIn;
        }

        var written = string.Join(".", parts.Select(n => n.Value));
        switch (names.FindQualified(parts))
        {
            case RecordSymbol record:
                return new RecordType(record);
            case { } other:
                names.Diagnostics.Report(NameDiagnostics.WrongKind, syntax.Span, written, other.Kind, "a type");
                return AlignType.Error;
            default:
                ReportUnknown(syntax, written);
                return AlignType.Error;
        }
    }

    private void ReportUnknown(NamedTypeSyntax syntax, string written)
    {
        var known = BuiltIn.Keys.Concat(names.KnownNames<RecordSymbol>()).ToList();
        if ((ForeignNames.Types.TryGetValue(written.ToLowerInvariant(), out var own) ? own : NearestName.Find(written, known)) is { } meant)
        {
            names.ReportUnknown(NameDiagnostics.UnknownType, syntax.Name.Names, syntax.Span, new Suggestion(meant), written);
            return;
        }

        var records = string.Concat(names.KnownNames<RecordSymbol>().Select(r => ", " + r));
        if (!names.Module.LacksNames)
        {
            names.Diagnostics.Report(NameDiagnostics.UnknownType, syntax.Span, written, "; the types are text, bool, int, number, score, one of { … }, list<…>" + records);
        }
    }
}
