namespace SpecLang.SourceGenerator.Tests;

/// <summary>Small specs, so that a test shows only the line that it is about.</summary>
internal static class Specs
{
    public const string Policy = """
        namespace Acme

        /// One answer.
        record Exchange { prompt: text  response: text  channel: one of { chat, "self-service" } = chat }

        lexicon Doses { "two tablets" }

        constitution Policy over Exchange {
          version "2.1.0"

          /// Nobody is told a dose.
          principle NoDose {
            severity critical
            forbid   response contains Doses
            message  "The answer names a dose: {evidence}."
          }

          principle SaySomething {
            require not (response is empty)
          }
        }
        """;

    public static ProjectFile File(string path, string text) => new(ProjectSettings.Root + "/" + path, text);

    public static ProjectFile File(string path, string text, string kind) => new(ProjectSettings.Root + "/" + path, text, kind);

    public static ProjectFile PolicyFile { get; } = File("policy.align", Policy);

    /// <summary>A spec with a namespace, a record and a constitution of its own.</summary>
    public static ProjectFile Numbered(int number) => File(
        FormattableString.Invariant($"specs/policy{number}.align"),
        FormattableString.Invariant($"namespace Acme.N{number}\nrecord R {{ response: text }}\nlexicon Words {{ \"forbidden\" }}\nconstitution C over R {{\n  principle P {{\n    forbid response contains Words\n  }}\n}}\n"));
}
