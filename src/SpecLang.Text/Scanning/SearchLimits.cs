using System.Runtime.InteropServices;

namespace SpecLang.Text.Scanning;

/// <summary>How large what a text is searched by may become.</summary>
/// <param name="Nodes">The places of the nondeterministic automaton of several matchers.</param>
/// <param name="States">The states of a deterministic one.</param>
/// <param name="Entries">A lexicon of more entries is looked for by their beginnings and a trie.</param>
/// <param name="Beginnings">The different beginnings of entries that go into an automaton where the entries are too many for it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchLimits(int Nodes, int States, int Entries, int Beginnings)
{
    public static SearchLimits Default => new(Nodes: 60_000, States: 12_000, Entries: 256, Beginnings: 1000);
}
