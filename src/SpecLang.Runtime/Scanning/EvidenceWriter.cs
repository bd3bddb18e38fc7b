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
public sealed class EvidenceWriter
{
    /// <summary>More names than that are not remembered, so that memory stays bounded.</summary>
    private const int MostNames = 1 << 12;

    private const int LongestNumber = 11;

    private readonly Dictionary<string, byte[]> names = new(StringComparer.Ordinal);
    private readonly EvidenceFinder finder;
    private readonly ElementFinder elements;
    private readonly EvidenceMode evidence;

    /// <param name="plan">The plan.</param>
    /// <param name="scanner">Has scanned the record at hand.</param>
    /// <param name="evidence">How much is shown.</param>
    public EvidenceWriter(ScanPlan plan, RecordScanner scanner, EvidenceMode evidence)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scanner);
        this.evidence = evidence;
        finder = new EvidenceFinder(plan, scanner.Texts);
        elements = new ElementFinder(scanner, finder);
    }

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
        if (evidence == EvidenceMode.All)
        {
            WriteAll(output, shown);
            return;
        }

        for (var i = 0; i < shown.Parts.Length && evidence != EvidenceMode.None; i++)
        {
            if (TryWriteFirst(output, shown.Parts[i]))
            {
                return;
            }
        }
    }

    /// <summary>Writes the first evidence of a part; false where it has none.</summary>
    private bool TryWriteFirst(IBufferWriter<byte> output, object part)
    {
        if (part is ShownTest test && finder.TryFindFirst(test, out var match))
        {
            output.Write(",\"evidence\":["u8);
            WriteMatch(output, test.FieldName, match.Start, match.End - match.Start, match.Matcher);
            output.Write("]"u8);
            return true;
        }

        if (FirstOf(part) is not { } found)
        {
            return false;
        }

        output.Write(",\"evidence\":["u8);
        Write(output, found);
        output.Write("]"u8);
        return true;
    }

    private Evidence? FirstOf(object part)
    {
        if (part is ElementEvidence inElements)
        {
            return elements.First(inElements);
        }

        var sink = new EvidenceSink(1, redacts: false);
        finder.AddMatches(sink, (ShownTest)part);
        return sink.Found.Count > 0 ? sink.Found[0] : null;
    }

    private void WriteAll(IBufferWriter<byte> output, ShownEvidence shown)
    {
        if (shown.Parts.Length == 0)
        {
            return;
        }

        var sink = new EvidenceSink(int.MaxValue, redacts: false);
        foreach (var part in shown.Parts)
        {
            if (part is ElementEvidence inElements)
            {
                elements.AddAll(sink, inElements);
            }
            else
            {
                finder.AddMatches(sink, (ShownTest)part);
            }
        }

        for (var i = 0; i < sink.Found.Count; i++)
        {
            output.Write(i == 0 ? ",\"evidence\":["u8 : ","u8);
            Write(output, sink.Found[i]);
        }

        output.Write(sink.Found.Count > 0 ? "]"u8 : []);
    }

    private void Write(IBufferWriter<byte> output, Evidence found)
    {
        if (!found.IsElement)
        {
            WriteMatch(output, found.Field, found.Start, found.Length, found.Matcher);
            return;
        }

        output.Write("{\"field\":\""u8);
        output.Write(Encoded(found.Field));
        output.Write("\"}"u8);
    }

    private void WriteMatch(IBufferWriter<byte> output, string field, int start, int length, string matcher)
    {
        output.Write("{\"field\":\""u8);
        output.Write(Encoded(field));
        output.Write("\",\"start\":"u8);
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
