using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Wire;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// Writes the evidence of violations that facts tell, from the bytes of their records: what <see cref="VerdictWriter"/> writes of a verdict with evidence.
/// Belongs to one thread at a time.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="scanner">Has scanned the record at hand.</param>
/// <param name="evidence">How much is shown.</param>
public sealed class EvidenceWriter(ScanPlan plan, RecordScanner scanner, EvidenceMode evidence)
{
    /// <summary>More names than that are not remembered, so that memory stays bounded.</summary>
    private const int MostNames = 1 << 12;

    private const int LongestNumber = 11;

    private readonly Dictionary<string, byte[]> names = new(StringComparer.Ordinal);
    private readonly EvidenceFinder finder = new(plan, scanner);

    /// <summary>Whether facts and bytes tell all of the evidence, so that the record need not be read for it.</summary>
    public bool CanShow(FactEvidence shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return finder.CanShow(shown);
    }

    /// <summary>Makes ready what is looked for.</summary>
    /// <param name="shown">Where a principle's violation shows.</param>
    public ShownEvidence Prepare(FactEvidence shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return finder.Prepare(shown);
    }

    /// <summary>Says that the scanner has gone on to another record.</summary>
    public void BeginRecord() => finder.BeginRecord();

    /// <summary>Writes the evidence of a principle of the record at hand, with its name and the comma before it; nothing where there is none.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="shown">What is looked for.</param>
    public void Write(IBufferWriter<byte> output, ShownEvidence shown)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(shown);
        if (shown.Tests.Length == 0 || evidence == EvidenceMode.None)
        {
            return;
        }

        if (evidence != EvidenceMode.All && finder.TryFindFirst(shown.Tests[0], out var match))
        {
            output.Write(",\"evidence\":["u8);
            WriteMatch(output, shown.Tests[0].Head, match.Start, match.End - match.Start, match.Matcher);
            output.Write("]"u8);
            return;
        }

        Write(output, shown, finder.Find(shown, evidence == EvidenceMode.All));
    }

    private void Write(IBufferWriter<byte> output, ShownEvidence shown, IReadOnlyList<Evidence> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            output.Write(i == 0 ? ",\"evidence\":["u8 : ","u8);
            var head = Array.Find(shown.Tests, t => string.Equals(t.FieldName, found[i].Field, StringComparison.Ordinal))?.Head ?? throw new InvalidOperationException("Evidence of no test.");
            WriteMatch(output, head, found[i].Start, found[i].Length, found[i].Matcher);
        }

        output.Write(found.Count > 0 ? "]"u8 : []);
    }

    private void WriteMatch(IBufferWriter<byte> output, byte[] head, int start, int length, string matcher)
    {
        output.Write(head);
        WriteNumber(output, start);
        output.Write(",\"length\":"u8);
        WriteNumber(output, length);
        output.Write(",\"matcher\":\""u8);
        output.Write(Encoded(matcher));
        output.Write("\"}"u8);
    }

    private static void WriteNumber(IBufferWriter<byte> output, int number)
    {
        number.TryFormat(output.GetSpan(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    private byte[] Encoded(string name)
    {
        if (!names.TryGetValue(name, out var encoded))
        {
            encoded = JsonEncodedText.Encode(name, SafeJsonEncoder.Instance).EncodedUtf8Bytes.ToArray();
            if (names.Count < MostNames)
            {
                names.Add(name, encoded);
            }
        }

        return encoded;
    }
}
