using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Where a principle stands now, and a clause of it that a report shows: the spec may have changed since.</summary>
internal static class ClausePlace
{
    /// <summary>The place of the clause; of the principle's name where no clause is asked for, or it is not there any more. Null where it can't be shown.</summary>
    public static Location? Find(SpecSnapshot spec, PrincipleSymbol principle, string? clause)
    {
        var wanted = clause is null ? null : Words(clause);
        var found = wanted is null ? null : principle.Syntax.Clauses.OfType<ConditionClauseSyntax>().FirstOrDefault(c => Words(principle.Source.ToString(c.Span)) == wanted);
        return spec.LocationOf(principle.Source, found?.Span ?? principle.Span);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
