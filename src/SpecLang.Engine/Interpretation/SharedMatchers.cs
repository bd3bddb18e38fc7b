using System.Runtime.CompilerServices;
using SpecLang.Compiler.Symbols;
using SpecLang.Text;

namespace SpecLang.Engine.Interpretation;

/// <summary>
/// The matchers of the standard library's lexicons and patterns, for many interpreters: they are large, and the same for every spec of a process. A
/// matcher lives as long as its declaration does. Safe for many threads.
/// </summary>
public sealed class SharedMatchers
{
    private readonly ConditionalWeakTable<MatcherSymbol, Matcher> matchers = [];

    /// <summary>A declaration's matcher, made when it is first asked for.</summary>
    internal Matcher Of(MatcherSymbol symbol, Func<MatcherSymbol, Matcher> make) => matchers.GetValue(symbol, s => make(s));
}
