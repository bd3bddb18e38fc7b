using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Runtime.Scanning;
using SpecLang.Text;

namespace SpecLang.Engine.Interpretation.Facts;

/// <summary>What is asked of records as a <see cref="ScanPlan"/>: the same that emitted C# makes.</summary>
/// <param name="matchers">Makes the matchers, when they are first needed.</param>
internal sealed class ScanPlanBuilder(MatcherSet matchers)
{
    /// <param name="spec">The constitution.</param>
    /// <param name="scan">The constitution as facts.</param>
    public ScanPlan Build(LoweredSpec spec, LoweredScan scan) =>
        new(ScopeOf(scan.Record), [.. spec.Principles.Where(p => p.ShowsRecord).Select(p => p.Symbol.Ordinal)]);

    /// <summary>What shows in the elements of a list.</summary>
    /// <param name="witnesses">What shows.</param>
    /// <param name="scope">The scope that the list belongs to.</param>
    public static ElementEvidence EvidenceOf(FactShow.Witnesses witnesses, LoweredScope scope)
    {
        var elements = scope.SlotAt(witnesses.List).Elements ?? throw new InvalidOperationException("The list has no elements to ask.");
        return new ElementEvidence(witnesses.List, witnesses.Needed, TestOf(witnesses.Element, scope, [elements]), ShownOf(witnesses.Shown, scope, elements));
    }

    private static ElementShow ShownOf(FactShow shown, LoweredScope scope, LoweredScope elements) => shown switch
    {
        FactShow.Matches matches => new ElementShow.Matches([.. matches.Facts]),
        FactShow.All all => new ElementShow.All([.. all.Parts.Select(p => ShownOf(p, scope, elements))]),
        FactShow.First first => new ElementShow.First([.. first.Cases.Select(c => new ElementShow.Case(TestOf(c.Test, scope, [elements]), c.IsWanted, ShownOf(c.Shown, scope, elements)))]),
        FactShow.Witnesses witnesses => new ElementShow.Within(EvidenceOf(witnesses, elements)),
        _ => throw new InvalidOperationException(shown.GetType().Name + " shows nothing in an element."),
    };

    private ScanScope ScopeOf(LoweredScope scope) => new(scope.IsRecord, [.. scope.Fields.Select(FieldOf)], [.. scope.Facts.Select(f => FactOf(scope, f))]);

    private ScanField FieldOf(LoweredSlot slot) => new(slot.Name, slot.MayBeMissing)
    {
        DeclaredName = slot.Name.Length > 0 && slot.Field is { } field ? field.Name : slot.Name,
        Kind = KindOf(slot.Type),
        Labels = slot.Type is LabelSetType set ? set.Labels : [],
        Default = DefaultOf(slot),
        Members = [.. slot.Members.Select(FieldOf)],
        Elements = slot.Elements is { } elements ? ScopeOf(elements) : null,
    };

    private static ScanKind KindOf(AlignType type) => type switch
    {
        LabelSetType => ScanKind.Label,
        ListType => ScanKind.List,
        RecordType => ScanKind.Record,
        _ => type == AlignType.Text ? ScanKind.Text : type == AlignType.Bool ? ScanKind.Bool : type == AlignType.Int ? ScanKind.Int : type == AlignType.Score ? ScanKind.Score : ScanKind.Number,
    };

    private static object? DefaultOf(LoweredSlot slot) => slot.Name.Length == 0 ? null : slot.Field?.Default switch
    {
        ConstantValue.Text e => e.Value,
        ConstantValue.Bool e => e.Value,
        ConstantValue.Int e when slot.Type == AlignType.Int => e.Value,
        ConstantValue.Int e => (double)e.Value,
        ConstantValue.Number e => e.Value,
        ConstantValue.Label e when slot.Type is LabelSetType set => set.Labels.IndexOf(e.Value),
        ConstantValue.List => 0,
        _ => null,
    };

    private ScanFact FactOf(LoweredScope scope, LoweredFact fact) => fact switch
    {
        LoweredFact.Finds { Where: LoweredFact.Search.Contains } e => ScanFact.Contains(e.Field, () => [.. e.Parts.Select(matchers.Of)]),
        LoweredFact.Finds { Where: LoweredFact.Search.StartsWith } e => ScanFact.StartsWith(e.Field, () => Entries(e.Parts)),
        LoweredFact.Finds e => ScanFact.EndsWith(e.Field, () => Entries(e.Parts)),
        LoweredFact.HasMatches e => ScanFact.HasMatches(e.Field, () => matchers.Of(e.Part), e.Least, e.Most),
        LoweredFact.HasAmount { Counted: LoweredFact.Amount.Length } e => ScanFact.HasLength(e.Field, e.Least, e.Most),
        LoweredFact.HasAmount { Counted: LoweredFact.Amount.Words } e => ScanFact.HasWords(e.Field, e.Least, e.Most),
        LoweredFact.HasAmount e => ScanFact.HasSentences(e.Field, e.Least, e.Most),
        LoweredFact.IsPresent e => ScanFact.IsPresent(e.Field),
        LoweredFact.IsTrue e => ScanFact.IsTrue(e.Field),
        LoweredFact.IsLabel e => ScanFact.IsLabel(e.Field, e.Label),
        LoweredFact.IsText e => ScanFact.IsText(e.Field, e.Text),
        LoweredFact.IsInt e => e.Operator switch
        {
            ComparisonOperator.Less => ScanFact.IsLess(e.Field, e.Number),
            ComparisonOperator.LessOrEqual => ScanFact.IsLessOrEqual(e.Field, e.Number),
            ComparisonOperator.Equal => ScanFact.IsEqual(e.Field, e.Number),
            _ => throw NoFact(e),
        },
        LoweredFact.IsNumber e => e.Operator switch
        {
            ComparisonOperator.Less => ScanFact.IsLess(e.Field, e.Number),
            ComparisonOperator.LessOrEqual => ScanFact.IsLessOrEqual(e.Field, e.Number),
            ComparisonOperator.Equal => ScanFact.IsEqual(e.Field, e.Number),
            _ => throw NoFact(e),
        },
        LoweredFact.Derived e => ScanFact.Over(TestOf(e.Test, scope, [])),
        LoweredFact.Residual => ScanFact.OfRecord(),
        _ => throw NoFact(fact),
    };

    private EntryMatcher[] Entries(ImmutableArray<BoundMatcherPart> parts) => [.. parts.Select(matchers.Of).Cast<EntryMatcher>()];

    private static ScanTest TestOf(FactTest test, LoweredScope scope, ImmutableArray<LoweredScope> elements)
    {
        ScanTest Of(FactTest operand) => TestOf(operand, scope, elements);

        ScanTest Element(int list, FactTest element) => TestOf(element, scope, scope.SlotAt(list).Elements is { } inner ? elements.Add(inner) : elements);

        return test switch
        {
            FactTest.Constant e => ScanTest.Constant(e.Value),
            FactTest.Of e => ScanTest.Of(e.Variable, (e.Variable < 0 ? scope : elements[e.Variable]).IndexOf(e.Fact)),
            FactTest.Not e => ScanTest.Not(Of(e.Operand)),
            FactTest.Chain { IsAnd: true } e => ScanTest.All([.. e.Operands.Select(Of)]),
            FactTest.Chain e => ScanTest.Any([.. e.Operands.Select(Of)]),
            FactTest.Choice e => ScanTest.Choice(Of(e.Condition), Of(e.WhenTrue), Of(e.WhenFalse)),
            FactTest.AtLeast e => ScanTest.AtLeast(e.List, e.Needed, e.Range.Anchor, e.Range.IsBefore, Element(e.List, e.Element)),
            FactTest.Counts e => ScanTest.Counts(e.List, e.Least, e.Most, e.Range.Anchor, e.Range.IsBefore, Element(e.List, e.Element)),
            _ => throw new InvalidOperationException(test.GetType().Name + " is no test over elements."),
        };
    }

    private static InvalidOperationException NoFact(LoweredFact fact) => new(fact + " is no fact of a record.");
}
