using System.Collections.Immutable;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>
/// What has to hold for a condition to be true, or false, of a record whose every value is known: negations are pushed down to the leaves
/// (De Morgan), so there is none of its own.
/// </summary>
internal abstract class Formula
{
    public static readonly Formula True = new Constant(value: true);
    public static readonly Formula False = new Constant(value: false);

    private Formula()
    {
    }

    /// <summary>The same formula always gives the same key, whatever the order of its operands.</summary>
    public abstract string Key { get; }

    /// <summary>How many leaves there are, counted as often as they are reached.</summary>
    public virtual int Size => 1;

    public static Formula And(IEnumerable<Formula> operands) => Join(operands, isAnd: true);

    public static Formula And(params Formula[] operands) => Join(operands, isAnd: true);

    public static Formula Or(IEnumerable<Formula> operands) => Join(operands, isAnd: false);

    public static Formula Or(params Formula[] operands) => Join(operands, isAnd: false);

    private static Formula Join(IEnumerable<Formula> operands, bool isAnd)
    {
        var neutral = isAnd ? True : False;
        var settling = isAnd ? False : True;
        var flat = operands.SelectMany(o => o is Junction junction && junction.IsAnd == isAnd ? junction.Operands : [o]).Where(o => !ReferenceEquals(o, neutral)).ToList();
        return flat.Contains(settling) ? settling : flat.Count switch { 0 => neutral, 1 => flat[0], _ => new Junction([.. flat], isAnd) };
    }

    /// <summary>A condition that is settled.</summary>
    public sealed class Constant : Formula
    {
        internal Constant(bool value) => Key = value ? "T" : "F";

        public override string Key { get; }
    }

    /// <summary>All of several, or any of several.</summary>
    public sealed class Junction : Formula
    {
        internal Junction(ImmutableArray<Formula> operands, bool isAnd)
        {
            Operands = operands;
            IsAnd = isAnd;
            Size = (int)Math.Min(int.MaxValue, operands.Sum(o => (long)o.Size));
        }

        public override int Size { get; }

        public ImmutableArray<Formula> Operands { get; }

        public bool IsAnd { get; }

        public override string Key => (IsAnd ? "&{" : "|{") + string.Join(",", Operands.Select(o => o.Key).Distinct(StringComparer.Ordinal).OrderBy(k => k, StringComparer.Ordinal)) + "}";
    }

    /// <summary>A term has one of these values.</summary>
    public sealed class Within(Term term, ValueRegion region) : Formula
    {
        public Term Term { get; } = term;

        public ValueRegion Region { get; } = region;

        public override string Key => Term.Key + "=" + Region.Key;
    }

    /// <summary>A text holds one of these, or none of them.</summary>
    public sealed class Finds(string text, SearchSet set, bool isFound) : Formula
    {
        /// <summary>The key of the text.</summary>
        public string Text { get; } = text;

        public SearchSet Set { get; } = set;

        public bool IsFound { get; } = isFound;

        public override string Key => (IsFound ? "+" : "-") + Text + "~" + Set.Key;
    }
}
