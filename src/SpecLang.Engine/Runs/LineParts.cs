using System.Buffers;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Scanning;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Runs;

/// <summary>
/// Puts verdict lines together. What a line says of a principle follows from what that principle says of the facts, so there are few different parts, however
/// many different verdicts there are. A part is cut out of the first line that holds it. Belongs to one thread at a time.
/// </summary>
/// <param name="evaluator">Makes the verdicts that parts are cut out of.</param>
/// <param name="writer">Writes them.</param>
internal sealed class LineParts(Evaluator evaluator, VerdictWriter writer)
{
    /// <summary>Where a line's id ends, if it is empty.</summary>
    private const int IdAt = 7;

    private const int Decisions = 3;

    private readonly byte[]?[] heads = new byte[(evaluator.Constitution.Principles.Length + 1) * Decisions][];
    private readonly LinePart?[] parts = new LinePart[evaluator.Constitution.Principles.Length * JudgedPrinciple.Count];
    private readonly ArrayBufferWriter<byte> line = new();
    private byte[] end = [];

    /// <summary>What stands of a line before its first principle, from the quote behind its id on.</summary>
    public ReadOnlySpan<byte> HeadOf(JudgedFacts judged, FactSet facts) => heads[HeadIndex(judged)] ?? Cut(judged, facts);

    /// <summary>What a line says of a principle. <see cref="HeadOf"/> was asked for, so that there are parts to begin with.</summary>
    public LinePart PartOf(JudgedFacts judged, int principle, FactSet facts)
    {
        if (parts[PartIndex(judged, principle)] is { } known)
        {
            return known;
        }

        Cut(judged, facts);
        return parts[PartIndex(judged, principle)] ?? throw new InvalidOperationException("The verdict's line has no such part.");
    }

    /// <summary>Writes a line from the quote behind its id on, without evidence.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="judged">What is said of the facts.</param>
    /// <param name="facts">The facts.</param>
    public void Write(ArrayBufferWriter<byte> output, JudgedFacts judged, FactSet facts)
    {
        var head = HeadOf(judged, facts);
        var length = head.Length + end.Length;
        for (var i = 0; i < judged.Principles.Length; i++)
        {
            length += PartOf(judged, i, facts).Utf8.Length;
        }

        var room = output.GetSpan(length);
        head.CopyTo(room);
        var at = head.Length;
        for (var i = 0; i < judged.Principles.Length; i++)
        {
            var part = PartOf(judged, i, facts).Utf8;
            part.CopyTo(room[at..]);
            at += part.Length;
        }

        end.CopyTo(room[at..]);
        output.Advance(length);
    }

    /// <summary>Writes a line from the quote behind its id on, with evidence.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="evidence">Writes what violations show in the record at hand.</param>
    public void Write(ArrayBufferWriter<byte> output, FactVerdict verdict, FactSet facts, EvidenceWriter evidence)
    {
        var judged = verdict.Judged;
        output.Write(HeadOf(judged, facts));
        var next = 0;
        for (var i = 0; i < judged.Principles.Length; i++)
        {
            var (utf8, evidenceAt) = PartOf(judged, i, facts);
            if (next < verdict.Violated.Length && verdict.Violated[next] == i)
            {
                output.Write(utf8.AsSpan(0, evidenceAt));
                evidence.Write(output, verdict.Shown[next++]);
                output.Write(utf8.AsSpan(evidenceAt));
            }
            else
            {
                output.Write(utf8);
            }
        }

        output.Write(end);
    }

    private static int HeadIndex(JudgedFacts judged) => ((judged.Leading + 1) * Decisions) + (int)judged.Decision;

    private static int PartIndex(JudgedFacts judged, int principle) => (principle * JudgedPrinciple.Count) + judged.Principles[principle].Number;

    private byte[] Cut(JudgedFacts judged, FactSet facts)
    {
        line.ResetWrittenCount();
        var places = writer.WriteAround(line, string.Empty, evaluator.Judge(facts));
        var whole = line.WrittenSpan;
        for (var i = 0; i < judged.Principles.Length; i++)
        {
            var from = places.Principles[i];
            parts[PartIndex(judged, i)] ??= new LinePart(whole[from..places.Principles[i + 1]].ToArray(), places.Evidence[i] - from);
        }

        end = whole[places.Principles[^1]..].ToArray();
        return heads[HeadIndex(judged)] ??= whole[IdAt..places.Principles[0]].ToArray();
    }
}
