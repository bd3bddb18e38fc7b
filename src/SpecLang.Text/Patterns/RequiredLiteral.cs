using System.Text;

namespace SpecLang.Text.Patterns;

/// <summary>The longest text that every match of a pattern holds, by which most texts are turned away at once.</summary>
internal static class RequiredLiteral
{
    public static string Of(PatternNode root)
    {
        var longest = string.Empty;
        var run = new StringBuilder();
        Collect(root, run, ref longest);
        End(run, ref longest);
        return longest;
    }

    private static void Collect(PatternNode node, StringBuilder run, ref string longest)
    {
        switch (node)
        {
            case SetNode { Set.Single: >= 0 and var codePoint } when codePoint is < 0xD800 or > 0xDFFF:
                run.Append(char.ConvertFromUtf32(codePoint));
                break;
            case SequenceNode sequence:
                foreach (var part in sequence.Parts)
                {
                    Collect(part, run, ref longest);
                }

                break;
            case AssertionNode:
                break;
            case RepetitionNode { Minimum: > 0 } repetition:
                End(run, ref longest);
                Collect(repetition.Part, run, ref longest);
                End(run, ref longest);
                break;
            default:
                End(run, ref longest);
                break;
        }
    }

    private static void End(StringBuilder run, ref string longest)
    {
        if (run.Length > longest.Length)
        {
            longest = run.ToString();
        }

        run.Clear();
    }
}
