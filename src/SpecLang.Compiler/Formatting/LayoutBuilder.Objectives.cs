using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Formatting;

internal sealed partial class LayoutBuilder
{
    private Doc Objective(ObjectiveSyntax objective)
    {
        var head = WordsBeforeBrace();
        var width = objective.Clauses.Select(c => KeywordOf(c).Length).DefaultIfEmpty(0).Max();
        var clauses = new Queue<ObjectiveClauseSyntax>(objective.Clauses);
        return Of(head, Doc.Blank, Body(() => Clause(clauses.Dequeue(), width)));
    }

    private Doc Clause(ObjectiveClauseSyntax clause, int width)
    {
        var keyword = KeywordOf(clause);
        var words = keyword.IndexOf(' ') < 0 ? tokens.Take() : Of(tokens.Take(), Doc.Blank, tokens.Take());
        return Of(words, Padding(width - keyword.Length), Doc.Blank, clause switch
        {
            GoalClauseSyntax goal => new Doc.Align(Expression(goal.Value)),
            ExpectClauseSyntax => ClauseWordsUpTo(tokens.IndexAt(clause.Span.End)),
            _ => Enumeration(clause.Span.End),
        });
    }

    private static string KeywordOf(ObjectiveClauseSyntax clause) => clause switch
    {
        GoalClauseSyntax { IsMinimize: true } => "minimize",
        GoalClauseSyntax => "maximize",
        SubjectClauseSyntax => "subject to",
        ProxyClauseSyntax => "proxy for",
        _ => "expect",
    };
}
