using System.Globalization;
using System.Text;

namespace SpecLang.Benchmarks;

/// <summary>Specs of about 300 lines, as large as a careful policy gets: records, word lists, patterns, imports of the standard library and 26 principles.</summary>
internal static class BenchmarkSpec
{
    private const int Principles = 26;

    /// <summary>One of many: each has a namespace of its own.</summary>
    public static string Create(int number)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            align 1
            namespace Bench.N{{number}}

            import "std/privacy.align"
            import "std/refusal.align" as refusal

            /// One answer of an assistant.
            record Exchange {
              prompt:   text
              response: text
              channel:  one of { chat, email, "self-service" } = chat
              user_age: int?
              trace:    list<Step> = []
            }

            record Step { tool: text  input: text = ""  output: text = "" }

            classifier Injection(prompt: text) -> score { model "std:prompt-injection" }

            pattern OrderId = r"\bORD-\d{8}\b"

            define is_minor(age: int) -> bool = age < 18

            constitution Policy over Exchange {
              version "1.0.{{number}}"

            """);
        for (var i = 0; i < Principles; i++)
        {
            text.Append(Principle(i));
        }

        text.Append("  block at major\n}\n");
        for (var i = 0; i < Principles; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nlexicon Words{i} {{ \"first word {i}\" \"second phrase {i}\" \"third{i}*\" }}\n");
        }

        return text.ToString();
    }

    private static string Principle(int number) => (number % 4) switch
    {
        0 => Write(number, "forbid   response contains any [Email, Phone, CreditCard]", "when     prompt contains Words" + Text(number)),
        1 => Write(number, "require  response contains Words" + Text(number) + " or refusal.refuses(response)", "when     (user_age ?? 99) < 18 and prompt contains OrderId"),
        2 => Write(number, "forbid   any step in trace : step.tool == \"shell\" and step.input contains Words" + Text(number), "unless   channel == email"),
        _ => Write(number, "require  refusal.refuses(response)", "when     Injection(prompt) >= 0.80 and prompt contains Words" + Text(number)),
    };

    private static string Write(int number, string body, string condition) => string.Create(CultureInfo.InvariantCulture, $$"""
          /// Rule number {{number}}, with the reason for it.
          principle Rule{{number}} {
            severity major
            cites    "ISO/IEC 42001:2023 A.7.4"
            {{condition}}
            {{body}}
            message  "Rule {{number}} does not hold for this answer."
          }


        """).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
