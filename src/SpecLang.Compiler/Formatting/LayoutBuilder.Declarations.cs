using System.Collections.Immutable;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Formatting;

internal sealed partial class LayoutBuilder
{
    private Doc Record(RecordSyntax record, int padding)
    {
        var head = WordsBeforeBrace();
        var width = record.Fields.Select(f => f.Name.Span.Length).DefaultIfEmpty(0).Max();
        var fields = new Queue<FieldSyntax>(record.Fields);
        return Of(head, new Doc.Space(1 + padding), Body(() => Field(fields.Dequeue(), width)));
    }

    private Doc WordsBeforeBrace()
    {
        var parts = new List<Doc>();
        while (!tokens.At("{") && !tokens.IsAtEnd)
        {
            if (parts.Count > 0)
            {
                parts.Add(Doc.BlankOrBreak);
            }

            parts.Add(JoinedWord(int.MaxValue));
        }

        return new Doc.Indent(new Doc.Fill([.. parts]));
    }

    private Doc Field(FieldSyntax field, int width)
    {
        var parts = new List<Doc> { tokens.Take(), tokens.Take(), Padding(width - field.Name.Span.Length), Doc.Blank, Type(field.Type) };
        if (field.Paths.Length > 0)
        {
            var paths = new List<Doc> { Of(tokens.Take(), Doc.Blank, tokens.Take()) };
            for (var i = 1; i < field.Paths.Length; i++)
            {
                paths.Add(Doc.BlankOrBreak);
                paths.Add(Of(tokens.Take(), Doc.Blank, tokens.Take()));
            }

            parts.Add(Doc.Blank);
            parts.Add(new Doc.Align(new Doc.Fill([.. paths])));
        }

        if (field.Default is { } constant)
        {
            parts.AddRange([Doc.Blank, tokens.Take(), Doc.Blank, Constant(constant)]);
        }

        return Of([.. parts]);
    }

    /// <summary>Blanks that make a column where items stand below one another.</summary>
    private static Doc Padding(int width) => width > 0 ? new Doc.IfBroken(new Doc.Space(width), Doc.Nothing) : Doc.Nothing;

    private Doc Type(TypeSyntax type)
    {
        switch (type)
        {
            case OptionalTypeSyntax optional:
                return Of(Type(optional.Element), tokens.Take());
            case ListTypeSyntax list:
                var open = Of(tokens.Take(), tokens.Take());
                return Of(open, Type(list.Element), tokens.Take());
            case LabelSetTypeSyntax:
                var words = tokens.At("{") ? Doc.Nothing : Of(tokens.Take(), Doc.Blank, tokens.Take(), Doc.Blank);
                return Of(words, Bracketed(tokens.Take, Doc.BlankOrBreak, isFilled: true, endsWithComma: true));
            default:
                return Words(type.Span.End);
        }
    }

    private Doc Parameters(ImmutableArray<ParameterSyntax> parameters)
    {
        var left = new Queue<ParameterSyntax>(parameters);
        return Bracketed(() => Of(tokens.Take(), tokens.Take(), Doc.Blank, Type(left.Dequeue().Type)), Doc.NothingOrBreak, isFilled: false, endsWithComma: false);
    }

    private Doc Classifier(ClassifierSyntax classifier)
    {
        var head = Of(tokens.Take(), Doc.Blank, tokens.Take(), Parameters(classifier.Parameters), Doc.Blank, tokens.Take(), Doc.Blank);
        var words = Words(classifier.Result.Span.Start);
        var result = Of(words, words.FlatWidth > 0 ? Doc.Blank : Doc.Nothing, Type(classifier.Result), Doc.Blank);
        var width = classifier.Options.Select(o => o.Name.Span.Length).DefaultIfEmpty(0).Max();
        var options = new Queue<OptionSyntax>(classifier.Options);
        return Of(head, result, Body(() => Option(options.Dequeue(), width)));
    }

    private Doc Option(OptionSyntax option, int width) =>
        Of(tokens.Take(), Padding(width - option.Name.Span.Length), Doc.Blank, Enumeration(option.Span.End));

    /// <summary>Entries keep their lines, which are often a language or a topic each; longer ones are wrapped.</summary>
    private Doc Lexicon(int padding)
    {
        var head = Of(tokens.Take(), Doc.Blank, tokens.Take(), new Doc.Space(1 + padding));
        var open = tokens.Take();
        if (tokens.At("}") && !tokens.HasLead)
        {
            return Of(head, open, Doc.Blank, tokens.Take());
        }

        var isOpen = tokens.NextStartsLine;
        var lead = tokens.Lead();
        var entries = new List<Doc>();
        while (!tokens.At("}") && !tokens.IsAtEnd)
        {
            if (entries.Count > 0)
            {
                var gap = tokens.NextFollowsBlankLine ? Doc.BlankLine : tokens.NextStartsLine ? Doc.Break : Doc.BlankOrBreak;
                entries.Add(Of(gap, tokens.Lead()));
            }

            var entry = tokens.At("from") ? Of(tokens.Take(), Doc.Blank, tokens.Take()) : tokens.Take();
            entries.Add(Of(entry, tokens.At(",") ? tokens.Drop() : Doc.Nothing));
        }

        var content = new List<Doc> { lead, new Doc.Fill([.. entries]) };
        AddCommentsBeforeClose(content);
        return Of(head, new Doc.Group(Of(open, Doc.Indented(Doc.BlankOrBreak, Of([.. content])), Doc.BlankOrBreak, tokens.Take()), isOpen));
    }

    private Doc Pattern(PatternSyntax pattern, int padding) =>
        Of(tokens.Take(), Doc.Blank, tokens.Take(), new Doc.Space(1 + padding), Words(pattern.Span.End));

    private Doc Define(DefineSyntax define)
    {
        var head = Of(tokens.Take(), Doc.Blank, tokens.Take(), Parameters(define.Parameters));
        var result = define.Result is { } type ? Of(Doc.Blank, tokens.Take(), Doc.Blank, Type(type)) : Doc.Nothing;
        return Of(head, result, Doc.Blank, Definition(define.Body));
    }

    private Doc Measure(MeasureSyntax measure)
    {
        var words = Words(measure.Record.Span.End);
        return Of(words, Doc.Blank, Definition(measure.Value));
    }

    /// <summary>`= …`: what does not fit begins on the next line, unless it is a list that opens here.</summary>
    private Doc Definition(ExpressionSyntax expression)
    {
        var sign = tokens.Take();
        var value = Expression(expression);
        return OpensList(expression) ? Of(sign, Doc.Blank, value) : Of(sign, Doc.Grouped(Doc.Indented(Doc.BlankOrBreak, value)));
    }

    // ---- Constants --------------------------------------------------------------------------------------

    private Doc Constant(ConstantSyntax constant)
    {
        switch (constant)
        {
            case NumberConstantSyntax { IsNegative: true }:
                return Of(tokens.Take(), tokens.Take());
            case ListConstantSyntax list:
                var items = new Queue<ConstantSyntax>(list.Items);
                return Bracketed(() => Constant(items.Dequeue()), Doc.NothingOrBreak, list.Items.All(i => i is not (ListConstantSyntax or RecordConstantSyntax)), endsWithComma: true);
            case RecordConstantSyntax record:
                var members = new Queue<MemberSyntax>(record.Members);
                return Bracketed(() => Member(members.Dequeue()), Doc.BlankOrBreak, isFilled: false, endsWithComma: true, isOpen: tokens.IsFollowedByLine);
            case TextConstantSyntax:
                return new Doc.Indent(tokens.Take());
            default:
                return Words(constant.Span.End);
        }
    }

    private Doc Member(MemberSyntax member) => Of(tokens.Take(), tokens.Take(), Doc.Blank, Constant(member.Value));
}
