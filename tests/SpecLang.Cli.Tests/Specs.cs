namespace SpecLang.Cli.Tests;

/// <summary>Specs without classifiers that tests of commands judge by.</summary>
internal static class Specs
{
    /// <summary>Blocks `bad`, escalates a question mark, and minds more than three words a little.</summary>
    public const string Manners =
        """
        align 1
        namespace Try
        record Answer {
          answer: text
          kind:   one of { chat, "e-mail" } = chat
          stars:  int?
          weight: number = 1.5
        }
        lexicon Bad { "bad" "worse" }
        constitution Manners over Answer {
          version "1.2"
          block at major
          principle NoBad { forbid answer contains Bad  message "It says {evidence}."  redact evidence }
          principle Short { severity minor  require word_count(answer) <= 3  message "Too long: {answer}" }
          principle Ask   { severity info  escalate when answer contains "help"  require true }
        }
        """;

    public const string TwoConstitutions =
        """
        align 1
        namespace Try
        record R { prompt: text }
        constitution First over R { principle P { forbid prompt contains "a" } }
        constitution Second over R { principle P { forbid prompt contains "b" } }
        """;

    public const string ThreeMistakes =
        """
        align 1
        namespace Try
        record R { prompt: text }
        constitution A over R {
          principle P { forbid promt contains "x" }
          principle Q { forbid prompt contain "x" }
          principle S { require word_count(prompt) == "a" }
        }
        """;

    public const string Turns =
        """
        align 1
        namespace Try
        import "std/records.align"
        constitution Calm over Turn { principle NoBad { forbid response contains "bad" } }
        """;
}
