using System.Collections.Concurrent;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Text;

namespace SpecLang.Engine.Mutation;

/// <summary>Matchers that say which entry they find, of lexicons and of lists in place. Each is made once; safe for many threads.</summary>
internal sealed class EntryMatchers
{
    private readonly ConcurrentDictionary<object, EntryMatcher> matchers = new();

    /// <summary>What a text test searches for, each with what its entries are counted by: the lexicon, or for a list in place the test itself.</summary>
    public IEnumerable<(object Searched, EntryMatcher Matcher)> Of(BoundTextTest test)
    {
        foreach (var part in test.Matcher.Parts)
        {
            switch (part)
            {
                case BoundMatcherPart.Named { Symbol: LexiconSymbol lexicon }:
                    yield return (lexicon, matchers.GetOrAdd(lexicon, static l => new EntryMatcher(name: null, ((LexiconSymbol)l).Entries)));
                    break;
                case BoundMatcherPart.Entries { Texts: var texts }:
                    yield return (test, matchers.GetOrAdd(test, static (_, t) => new EntryMatcher(name: null, t), texts));
                    break;
            }
        }
    }
}
