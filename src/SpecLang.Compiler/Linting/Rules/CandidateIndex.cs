namespace SpecLang.Compiler.Linting.Rules;

/// <summary>Finds, for a principle, those that may follow from it: everything that their violation needs shares a term with it.</summary>
internal sealed class CandidateIndex
{
    private readonly Dictionary<Candidate, List<Candidate>> mayFollow = [];

    public CandidateIndex(IReadOnlyList<Candidate> candidates)
    {
        var byTerm = candidates.SelectMany(c => c.Terms, (c, t) => (Candidate: c, Term: t)).ToLookup(p => p.Term, p => p.Candidate, StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            // The need that the fewest principles speak of comes first, so that there is little left for the others.
            var needs = candidate.Needs.OrderBy(n => n.Sum(t => byTerm[t].Count()));
            HashSet<Candidate>? sources = null;
            foreach (var need in needs)
            {
                var speaking = need.SelectMany(t => byTerm[t]);
                sources = [.. sources is null ? speaking : speaking.Where(sources.Contains)];
                if (sources.Count <= 1)
                {
                    break;
                }
            }

            foreach (var source in sources ?? [])
            {
                From(source).Add(candidate);
            }
        }
    }

    /// <summary>The principles that may be violated wherever this one is, in order of declaration.</summary>
    public List<Candidate> From(Candidate candidate)
    {
        if (!mayFollow.TryGetValue(candidate, out var known))
        {
            mayFollow.Add(candidate, known = []);
        }

        return known;
    }
}
