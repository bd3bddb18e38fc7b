using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Coverage;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Projects;
using SpecLang.Text;

namespace SpecLang.Engine.Mutation;

/// <summary>Mutants of a lexicon: each entry gone.</summary>
internal static class LexiconCandidates
{
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="files">The files of words.</param>
    /// <param name="isOnlySearched">Whether texts are only asked for any of its entries, and not for how many, or all.</param>
    public static IEnumerable<Candidate> Of(LexiconSymbol lexicon, SpecFiles files, bool isOnlySearched)
    {
        var places = new LexiconPlaces(lexicon, files).Places;
        for (var i = 0; i < lexicon.Entries.Length && lexicon.Entries.Length > 1; i++)
        {
            var entry = lexicon.Entries[i];
            var rest = lexicon.Entries.RemoveAt(i);
            var mutant = new Mutant(MutantKind.Entry, lexicon.Name, places[i].File, places[i].Line, entry, After: null);
            var change = new ConstitutionMutation { Lexicon = (lexicon, lexicon.With(rest)) };
            yield return new Candidate(mutant, places[i].Start, change, ExpressionCandidates.EntryKey(lexicon, entry), Principle: null)
            {
                IsEquivalent = () => isOnlySearched && !entry.Contains('*', StringComparison.Ordinal) && new EntryMatcher(name: null, rest).IsMatch(new TextValue(entry, string.Empty)),
            };
        }
    }
}
