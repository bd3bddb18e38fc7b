namespace SpecLang.Runtime.Evaluation;

/// <summary>What runs over one record settled without asking for a score: it is the same in every later run. By the principles' places.</summary>
internal sealed class SettledParts(int principles)
{
    public Truth?[] Applies { get; } = new Truth?[principles];

    public Truth?[] Bodies { get; } = new Truth?[principles];

    public Truth?[] Escalates { get; } = new Truth?[principles];
}
