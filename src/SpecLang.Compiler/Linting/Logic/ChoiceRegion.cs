using System.Collections.Immutable;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>Some of the values that are known one by one, such as labels, or all values but some, such as texts other than <c>shell</c>.</summary>
internal sealed class ChoiceRegion : ValueRegion
{
    private static readonly ImmutableHashSet<string> Nothing = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    private readonly ImmutableHashSet<string>? universe;
    private readonly ImmutableHashSet<string> values;
    private readonly bool isAllBut;

    private ChoiceRegion(ImmutableHashSet<string>? universe, ImmutableHashSet<string> values, bool isAllBut)
    {
        this.universe = universe;
        this.values = isAllBut && universe is not null ? universe.Except(values) : values;
        this.isAllBut = isAllBut && universe is null;
    }

    /// <summary>The two truths.</summary>
    public static ChoiceRegion Truths { get; } = All(["true", "false"]);

    public override bool IsEmpty => !isAllBut && values.IsEmpty;

    public override string Key => (isAllBut ? "!" : "") + string.Join("|", values.OrderBy(v => v, StringComparer.Ordinal));

    /// <summary>All values of a closed set.</summary>
    public static ChoiceRegion All(IEnumerable<string> universe) => new(Nothing.Union(universe), Nothing, isAllBut: true);

    /// <summary>All texts.</summary>
    public static ChoiceRegion Anything { get; } = new(universe: null, Nothing, isAllBut: true);

    /// <summary>These values of the same set.</summary>
    public ChoiceRegion Only(IEnumerable<string> chosen) => new(universe, universe is null ? Nothing.Union(chosen) : universe.Intersect(chosen), isAllBut: false);

    public override ValueRegion Intersect(ValueRegion other)
    {
        var choices = (ChoiceRegion)other;
        return (isAllBut, choices.isAllBut) switch
        {
            (true, true) => new ChoiceRegion(universe, values.Union(choices.values), isAllBut: true),
            (true, false) => new ChoiceRegion(universe, choices.values.Except(values), isAllBut: false),
            (false, true) => new ChoiceRegion(universe, values.Except(choices.values), isAllBut: false),
            _ => new ChoiceRegion(universe, values.Intersect(choices.values), isAllBut: false),
        };
    }

    public override bool IsAllOf(ValueRegion part) => part is ChoiceRegion choices && choices.isAllBut == isAllBut && choices.values.Count == values.Count;

    public override ValueRegion Complement() => new ChoiceRegion(universe, values, !isAllBut);
}
