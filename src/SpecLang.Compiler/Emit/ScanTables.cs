using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Text;
using SpecLang.Text.Scanning;

namespace SpecLang.Compiler.Emit;

/// <summary>The tables by which the texts of a record are searched, in the order in which a plan reads them.</summary>
internal sealed class ScanTables
{
    /// <summary>Facts that one word of bits holds.</summary>
    private const int FactsOfGroup = 64;

    private readonly Dictionary<BoundMatcherPart, Matcher> matchers = [];

    private ScanTables()
    {
    }

    /// <summary>The tables of a record.</summary>
    public static byte[] Of(LoweredScope record)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        new ScanTables().Write(writer, record);
        writer.Flush();
        return stream.ToArray();
    }

    private void Write(BinaryWriter writer, LoweredScope scope) => Write(writer, scope, scope.Fields);

    private void Write(BinaryWriter writer, LoweredScope scope, ImmutableArray<LoweredSlot> slots)
    {
        foreach (var slot in slots)
        {
            if (slot.Type == AlignType.Text)
            {
                WriteText(writer, scope, slot);
            }

            if (slot.Elements is { } elements)
            {
                Write(writer, elements);
            }

            Write(writer, scope, slot.Members);
        }
    }

    private void WriteText(BinaryWriter writer, LoweredScope scope, LoweredSlot slot)
    {
        var facts = scope.Facts.Where(f => f.Field == slot.Index && f is LoweredFact.Finds or LoweredFact.HasMatches or LoweredFact.HasAmount).Select(f => (Place: scope.IndexOf(f), Fact: f)).ToList();
        while (facts.Count > 0)
        {
            var first = facts[0].Place;
            var group = facts.TakeWhile(f => f.Place < first + FactsOfGroup).ToList();
            SearchTables.Write(writer, [.. group.Select(f => new SearchedText(f.Place - first, WhereOf(f.Fact), MatchersOf(f.Fact)))]);
            facts.RemoveRange(0, group.Count);
        }
    }

    private static SearchedText.Place WhereOf(LoweredFact fact) => fact switch
    {
        LoweredFact.Finds { Where: LoweredFact.Search.Contains } => SearchedText.Place.Anywhere,
        LoweredFact.Finds { Where: LoweredFact.Search.StartsWith } => SearchedText.Place.Start,
        _ => SearchedText.Place.Elsewhere,
    };

    private IReadOnlyList<Matcher> MatchersOf(LoweredFact fact) => fact switch
    {
        LoweredFact.Finds finds => [.. finds.Parts.Select(MatcherOf)],
        LoweredFact.HasMatches matches => [MatcherOf(matches.Part)],
        _ => [],
    };

    private Matcher MatcherOf(BoundMatcherPart part)
    {
        if (!matchers.TryGetValue(part, out var matcher))
        {
            matchers.Add(part, matcher = MatcherMaker.Make(part));
        }

        return matcher;
    }
}
