using System.Collections.Immutable;
using System.Globalization;

namespace SpecLang.Runtime.Classifiers;

/// <summary>What a classifier gave for one input: its numbers, or why there are none.</summary>
public sealed record ClassifierOutput
{
    private ClassifierOutput(ImmutableArray<double> values, string? failure)
    {
        Values = values;
        Failure = failure;
    }

    /// <summary>One number, or one score a label in declared order; empty after a failure. Scores are rounded to six decimals, half to even.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>Why there are no numbers; null when there are.</summary>
    public string? Failure { get; }

    /// <summary>Scores in 0..1, rounded as the language says. A value that is none, or lies outside 0..1, is a failure.</summary>
    public static ClassifierOutput Scores(params ReadOnlySpan<double> values)
    {
        var rounded = ImmutableArray.CreateBuilder<double>(values.Length);
        foreach (var value in values)
        {
            if (!(value >= 0 && value <= 1))
            {
                return Failed(string.Create(CultureInfo.InvariantCulture, $"the model gave {value}, which is no score in 0..1"));
            }

            rounded.Add(Math.Round(value, 6, MidpointRounding.ToEven));
        }

        return new ClassifierOutput(rounded.MoveToImmutable(), failure: null);
    }

    /// <summary>One number of any size. Infinity and NaN are failures.</summary>
    public static ClassifierOutput Number(double value) =>
        double.IsFinite(value) ? new ClassifierOutput([value], failure: null) : Failed("the model gave a value that is no finite number");

    public static ClassifierOutput Failed(string reason) => new([], reason);
}
