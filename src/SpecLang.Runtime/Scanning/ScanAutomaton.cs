using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>An automaton's tables at places that stay, for as long as this lives.</summary>
internal sealed unsafe class ScanAutomaton
{
    private readonly List<Array> kept = [];

    public ScanAutomaton(ByteAutomaton automaton)
    {
        Classes = Keep(automaton.Classes);
        ClassCount = automaton.ClassCount;
        Transitions = Keep(automaton.Transitions);
        Special = automaton.Special;
        Starts = Keep(automaton.Starts);
        Found = Keep(automaton.Found);
        Unclear = Keep(automaton.Unclear);
        Questions = Keep(automaton.Questions);
        Answers = Keep(automaton.Answers);
        Facts = automaton.Facts;
        Low = Keep(automaton.Filter.Low);
        High = Keep(automaton.Filter.High);
        Gate = automaton.Filter.Gate is { } gate ? Keep(gate) : null;
        IsWordStart = automaton.Filter.IsWordStart;
    }

    public readonly byte* Classes;
    public readonly int ClassCount;
    public readonly ushort* Transitions;
    public readonly int Special;
    public readonly ushort* Starts;
    public readonly ulong* Found;
    public readonly ulong* Unclear;
    public readonly int* Questions;
    public readonly ushort* Answers;
    public readonly ulong Facts;
    public readonly byte* Low;
    public readonly byte* High;
    public readonly byte* Gate;
    public readonly bool IsWordStart;

    private T* Keep<T>(T[] values)
        where T : unmanaged
    {
        var pinned = GC.AllocateUninitializedArray<T>(Math.Max(1, values.Length), pinned: true);
        values.CopyTo(pinned, 0);
        kept.Add(pinned);
        return (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
    }
}
