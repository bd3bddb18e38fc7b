using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Formatting;

internal sealed partial class LayoutBuilder
{
    /// <summary>One principle may stand on the constitution's line.</summary>
    private Doc Constitution(ConstitutionSyntax constitution)
    {
        var head = WordsBeforeBrace();
        var open = tokens.Take();
        if (tokens.At("}") && !tokens.HasLead)
        {
            return Of(head, Doc.Blank, open, Doc.Blank, tokens.Take());
        }

        var isOpen = constitution.Items.Length != 1 || tokens.NextStartsLine;
        var parts = new List<Doc>();
        AddItems(parts, constitution.Items, NeedsBlankLineInConstitution);
        AddCommentsBeforeClose(parts);
        return Of(head, Doc.Blank, new Doc.Group(Of(open, Doc.Indented(Doc.BlankOrBreak, Of([.. parts])), Doc.BlankOrBreak, tokens.Take()), isOpen));
    }

    private Doc Principle(PrincipleSyntax principle, int padding)
    {
        var head = WordsBeforeBrace();
        var width = principle.Clauses.Select(c => KeywordOf(c).Length).DefaultIfEmpty(0).Max();
        var clauses = new Queue<PrincipleClauseSyntax>(principle.Clauses);
        return Of(head, new Doc.Space(1 + padding), Body(() => Clause(clauses.Dequeue(), width)));
    }

    private Doc Clause(PrincipleClauseSyntax clause, int width)
    {
        var keyword = KeywordOf(clause);
        var words = keyword.IndexOf(' ') < 0 ? tokens.Take() : Of(tokens.Take(), Doc.Blank, tokens.Take());
        return Of(words, Padding(width - keyword.Length), Doc.Blank, ClauseValue(clause));
    }

    /// <summary>The words that stand in the first column.</summary>
    private static string KeywordOf(PrincipleClauseSyntax clause) => clause switch
    {
        ConditionClauseSyntax { Kind: ConditionKind.When } => "when",
        ConditionClauseSyntax { Kind: ConditionKind.Unless } => "unless",
        ConditionClauseSyntax { Kind: ConditionKind.Require } => "require",
        ConditionClauseSyntax { Kind: ConditionKind.Forbid } => "forbid",
        ConditionClauseSyntax => "escalate",
        TemplateClauseSyntax { Kind: TemplateKind.Message } => "message",
        TemplateClauseSyntax { Kind: TemplateKind.Critique } => "critique",
        TemplateClauseSyntax => "revise",
        SeverityClauseSyntax => "severity",
        OnErrorClauseSyntax => "on error",
        YieldsClauseSyntax => "yields to",
        CitesClauseSyntax => "cites",
        TagsClauseSyntax => "tags",
        RedactClauseSyntax => "redact",
        _ => throw new InvalidOperationException(clause.GetType().Name + " has no keyword"),
    };

    private Doc ClauseValue(PrincipleClauseSyntax clause)
    {
        switch (clause)
        {
            case ConditionClauseSyntax condition:
                var when = condition.Kind == ConditionKind.Escalate ? Of(tokens.Take(), Doc.Blank) : Doc.Nothing;
                return Of(when, new Doc.Align(Expression(condition.Condition)));
            case SeverityClauseSyntax { Condition: { } condition }:
                return Of(tokens.Take(), Doc.Blank, tokens.Take(), Doc.Blank, new Doc.Align(Expression(condition)));
            default:
                return Enumeration(clause.Span.End);
        }
    }

    private Doc Priority(PrioritySyntax priority)
    {
        var keyword = tokens.Take();
        var parts = new List<Doc> { tokens.Take() };
        while (tokens.Position < priority.Span.End && !tokens.IsAtEnd)
        {
            parts.Add(Doc.BlankOrBreak);
            parts.Add(Of(tokens.Take(), Doc.Blank, tokens.Take()));
        }

        return Of(keyword, Doc.Blank, new Doc.Align(new Doc.Fill([.. parts])));
    }

    private Doc Example(ExampleSyntax example)
    {
        var head = WordsBeforeBrace();
        var items = new Queue<SyntaxNode>(example.Children.Where(c => c is GivenSyntax or MemberSyntax));
        return Of(head, Doc.Blank, Body(() => items.Dequeue() switch
        {
            GivenSyntax given => Given(given),
            MemberSyntax member => Member(member),
            var other => Words(other.Span.End),
        }));
    }

    /// <summary>`given Classifier = value`, `given Classifier fails`.</summary>
    private Doc Given(GivenSyntax given)
    {
        var head = Words(given.Value?.Span.Start ?? given.Span.End);
        return given.Value is { } value ? Of(head, Doc.Blank, Constant(value)) : head;
    }
}
