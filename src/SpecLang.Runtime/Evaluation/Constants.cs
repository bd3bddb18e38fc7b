namespace SpecLang.Runtime.Evaluation;

/// <summary>Constants as values.</summary>
public static class Constants
{
    public static Value<long> Int(long value) => value;

    public static Value<double> Number(double value) => value;

    /// <summary>A label by its place in its set, from 0.</summary>
    public static Value<int> Label(int value) => value;

    public static Truth Bool(bool value) => value;
}
