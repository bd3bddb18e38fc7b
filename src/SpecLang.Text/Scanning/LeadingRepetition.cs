using SpecLang.Text.Patterns;

namespace SpecLang.Text.Scanning;

/// <summary>
/// Cuts repetitions at the start of a pattern down to as many as are required: where <c>x{2,}y</c> is found, <c>xxy</c> is found, a few characters on.
/// Whether there is a match stays the same; where it begins does not.
/// </summary>
internal static class LeadingRepetition
{
    private static readonly PatternNode Nothing = new SequenceNode([]);

    public static PatternNode Shorten(PatternNode node) => node switch
    {
        RepetitionNode { Minimum: 0 } => Nothing,
        RepetitionNode { Minimum: 1 } repetition => Shorten(repetition.Part),
        RepetitionNode repetition => repetition with { Maximum = repetition.Minimum },
        AlternationNode alternation => new AlternationNode([.. alternation.Parts.Select(Shorten)]),
        SequenceNode sequence => Shorten(sequence),
        _ => node,
    };

    private static SequenceNode Shorten(SequenceNode sequence)
    {
        var dropped = 0;
        while (dropped < sequence.Parts.Count && sequence.Parts[dropped] is RepetitionNode { Minimum: 0 })
        {
            dropped++;
        }

        var parts = sequence.Parts.Skip(dropped).ToList();
        if (parts.Count > 0)
        {
            parts[0] = Shorten(parts[0]);
        }

        return new SequenceNode(parts);
    }
}
