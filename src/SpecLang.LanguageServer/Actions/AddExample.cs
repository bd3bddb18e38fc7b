using System.Text;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Actions;

/// <summary>Writes an example at the end of the constitution, with a place for each field that must be there.</summary>
internal static class AddExample
{
    public static IEnumerable<PlannedAction> Find(SpecSnapshot spec, Range range)
    {
        var position = spec.OffsetOf(range.Start);
        if (spec.Model.Tree.NodeAt<ConstitutionSyntax>(position) is not { } syntax || spec.Model.DeclarationAt(position) is not ConstitutionSymbol { Record: { } record } constitution)
        {
            yield break;
        }

        var close = syntax.Span.End - 1;
        if (close <= syntax.Span.Start || spec.Source.Text[close] != '}')
        {
            yield break;
        }

        var principle = spec.Model.Tree.NodeAt<PrincipleSyntax>(position) is { } around ? constitution.FindPrinciple(around.Name.Value) : null;
        if (principle is not null)
        {
            yield return Create(spec, constitution, record, close, "Add an example that violates `" + principle.Name + "`", "violates " + Written.Name(principle.Name));
        }

        yield return Create(spec, constitution, record, close, "Add an example that complies", "complies");
    }

    private static PlannedAction Create(SpecSnapshot spec, ConstitutionSymbol constitution, RecordSymbol record, int close, string title, string outcome)
    {
        var newLine = spec.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var line = spec.Source.GetPosition(close).Line;
        var isAlone = spec.Source.GetLine(line).TrimStart().StartsWith('}');
        var text = new StringBuilder(isAlone ? "" : newLine).Append(newLine).Append("  example ").Append(Written.Text(FreeTitle(constitution, outcome))).Append(' ').Append(outcome).Append(" {").Append(newLine);
        foreach (var field in record.Fields.Where(f => !f.MayBeMissing))
        {
            text.Append("    ").Append(Written.Name(field.Name)).Append(": ").Append(Sample(field.Type)).Append(newLine);
        }

        text.Append("  }").Append(newLine);
        var place = isAlone ? spec.Source.GetLineStart(line) : close;
        return new PlannedAction(title, [new TextEdit(new TextSpan(place, 0), text.ToString())]);
    }

    /// <summary>A title that no other example has, for the author to change.</summary>
    private static string FreeTitle(ConstitutionSymbol constitution, string wanted)
    {
        var title = wanted;
        for (var i = 2; constitution.Examples.Any(e => e.Name == title); i++)
        {
            title = FormattableString.Invariant($"{wanted} {i}");
        }

        return title;
    }

    /// <summary>A value of a type, for the author to change.</summary>
    internal static string Sample(AlignType type) => type switch
    {
        OptionalType optional => Sample(optional.Element),
        ListType => "[]",
        LabelSetType { Labels: [var first, ..] } => Written.Name(first) == first ? first : Written.Text(first),
        RecordType record => "{ " + string.Join(", ", record.Record.Fields.Where(f => !f.MayBeMissing && f.Type is not RecordType).Select(f => Written.Name(f.Name) + ": " + Sample(f.Type))) + " }",
        _ when type == AlignType.Bool => "false",
        _ when type.IsNumeric => "0",
        _ => "\"\"",
    };
}
