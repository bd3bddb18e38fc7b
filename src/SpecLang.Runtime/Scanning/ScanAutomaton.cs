using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>An automaton's tables at places that stay, for as long as this lives.</summary>
internal sealed unsafe class ScanAutomaton
{
    private readonly PinnedTables tables = new();

    public ScanAutomaton(ByteAutomaton automaton)
    {
        Classes = tables.Keep(automaton.Classes);
        ClassCount = automaton.ClassCount;
        Rows = tables.Keep(Array.ConvertAll(automaton.Transitions, state => state * automaton.ClassCount));
        Special = automaton.Special * automaton.ClassCount;
        Starts = tables.Keep(Array.ConvertAll(automaton.Starts, state => state * automaton.ClassCount));
        Found = tables.Keep(automaton.Found);
        Unclear = tables.Keep(automaton.Unclear);
        Questions = tables.Keep(automaton.Questions);
        Answers = tables.Keep(Array.ConvertAll(automaton.Answers, state => state * automaton.ClassCount));
        Facts = automaton.Facts;
        Entries = automaton.Entries;
    }

    /// <summary>Tells what is unclear, by what begins there; null where the whole text must be looked at.</summary>
    public EntryTrie? Entries { get; }

    public readonly byte* Classes;
    public readonly int ClassCount;

    /// <summary>A row for each state; each number is the place of the next state's row.</summary>
    public readonly int* Rows;

    /// <summary>Rows from this place on are those of states that say nothing.</summary>
    public readonly int Special;

    /// <summary>The row to begin with, by what stands before.</summary>
    public readonly int* Starts;

    public readonly ulong* Found;
    public readonly ulong* Unclear;
    public readonly int* Questions;
    public readonly int* Answers;
    public readonly ulong Facts;
}
