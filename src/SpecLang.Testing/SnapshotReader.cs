using System.Globalization;
using SpecLang.Runtime;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Testing;

/// <summary>Reads what <see cref="SnapshotText"/> writes. A line that is none of its lines is an error that names it; members that are not known are passed over.</summary>
internal sealed class SnapshotReader(string name)
{
    private readonly List<KeptPrinciple> principles = [];
    private readonly List<KeptVerdict> verdicts = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private string? constitution;
    private ValueList<string> rules = [];

    /// <exception cref="SnapshotException">It is no snapshot.</exception>
    public Snapshot Read(byte[] utf8)
    {
        foreach (var item in RecordInput.Read([new InputSource(name, name, () => new MemoryStream(utf8))]))
        {
            try
            {
                Read(item is InputRecord record ? JsonValueReader.Read(record.Utf8.Span) : throw new RecordException(item is InputError error ? error.Message : "it can't be read"));
            }
            catch (RecordException e)
            {
                throw Broken(item.Line, e.Message, e);
            }
        }

        return new Snapshot(constitution ?? throw Broken(1, "it does not begin with the constitution's name", inner: null), rules, [.. principles], [.. verdicts]);
    }

    private SnapshotException Broken(long line, string what, Exception? inner) => new(
        string.Create(CultureInfo.InvariantCulture, $"snapshot `{name}` can't be read, line {line}: {what}; take it from your version control, or write it anew with --update"), inner);

    private void Read(JsonValue line)
    {
        if (line.Kind != JsonKind.Object)
        {
            throw new RecordException("it is no object");
        }

        if (line.Find("constitution") is { } named)
        {
            constitution = Text(named);
            rules = Texts(line);
        }
        else if (line.Find("principle") is { } principle)
        {
            principles.Add(new KeptPrinciple(Text(principle), Texts(line), Reads(line)));
        }
        else
        {
            ReadVerdict(line);
        }
    }

    private void ReadVerdict(JsonValue line)
    {
        var id = Text(line.Find("id"));
        if (!ids.Add(id))
        {
            throw new RecordException($"`{id}` stands there twice");
        }

        var outcomes = new List<KeptOutcome>();
        foreach (var member in Members(line.Find("principles")))
        {
            outcomes.Add(ReadOutcome(member.Name, member.Value));
        }

        verdicts.Add(new KeptVerdict(id, Word<Decision>(line.Find("decision"), WireNames.Of), line.Find("leading") is { } leading ? Text(leading) : null, [.. outcomes]));
    }

    private static KeptOutcome ReadOutcome(string principle, JsonValue value)
    {
        if (value.Kind == JsonKind.Text)
        {
            return new KeptOutcome(principle, Word<Outcome>(value, WireNames.Of));
        }

        var evidence = new List<Evidence>();
        foreach (var item in value.Kind == JsonKind.Object && value.Find("evidence") is { Kind: JsonKind.List } list ? list.Elements : [])
        {
            evidence.Add(ReadEvidence(item));
        }

        Members(value);
        return new KeptOutcome(principle, Word<Outcome>(value.Find("outcome"), WireNames.Of))
        {
            Escalates = value.Find("escalates") is { Kind: JsonKind.Bool, Bool: true },
            Severity = value.Find("severity") is { } severity ? Word<Severity>(severity, WireNames.Of) : null,
            Evidence = [.. evidence],
        };
    }

    private static Evidence ReadEvidence(JsonValue value)
    {
        Members(value);
        return value.Find("start") is { } start
            ? new Evidence(Text(value.Find("field")), Number(start), Number(value.Find("length")), Text(value.Find("matcher")))
            : new Evidence(Text(value.Find("field")), -1, -1, "");
    }

    private static ValueList<string> Texts(JsonValue line)
    {
        var texts = new List<string>();
        foreach (var element in line.Find("rules") is { Kind: JsonKind.List } list ? list.Elements : [])
        {
            texts.Add(Text(element));
        }

        return [.. texts];
    }

    private static ValueList<KeptDeclaration> Reads(JsonValue line)
    {
        var reads = new List<KeptDeclaration>();
        foreach (var member in line.Find("reads") is { } value ? Members(value) : [])
        {
            reads.Add(new KeptDeclaration(member.Name, Text(member.Value)));
        }

        return [.. reads];
    }

    private static ReadOnlySpan<JsonMember> Members(JsonValue? value) => value is { Kind: JsonKind.Object } ? value.Members : throw new RecordException("it is no line of a snapshot");

    private static string Text(JsonValue? value) => value is { Kind: JsonKind.Text } ? value.Text : throw new RecordException("it is no line of a snapshot");

    private static int Number(JsonValue? value) => value is { Kind: JsonKind.Number } && int.TryParse(value.Number, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new RecordException("it is no line of a snapshot");

    private static T Word<T>(JsonValue? value, Func<T, string> nameOf)
        where T : struct, Enum
    {
        var text = Text(value);
        var found = Enum.GetValues<T>().Where(v => string.Equals(nameOf(v), text, StringComparison.Ordinal)).ToList();
        return found.Count == 1 ? found[0] : throw new RecordException($"it says `{text}`, which means nothing there");
    }
}
