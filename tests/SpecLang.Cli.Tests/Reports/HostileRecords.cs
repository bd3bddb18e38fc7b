using System.Text.Json;

namespace SpecLang.Cli.Tests.Reports;

/// <summary>Records whose texts try to break out of whatever they are written to.</summary>
internal static class HostileRecords
{
    public const string Spec =
        """
        align 1
        namespace Hostile
        import "std/privacy.align"
        record Answer { answer: text  kind: text = "" }
        constitution Hostile over Answer {
          version "1"
          block at major
          principle NoBad  { forbid answer contains "bad"  message "{answer}" }
          principle Secret { severity minor  redact evidence  forbid answer contains "swordfish" }
          principle Ask    { severity info  escalate when answer contains "help"  require true }
        }
        """;

    public static readonly string[] Texts =
    [
        "bad </script><script>document.title='owned'</script>",
        "bad <img src=x onerror=\"document.title='owned'\">",
        "bad --><!-- ]]> <![CDATA[ &lt; &#0; &amp;",
        "=cmd|'/c calc'!A1 bad",
        "+1+1 bad",
        "@SUM(A1) bad",
        "bad\n::error::owned\r\n::set-output name=x::y",
        "::error file=x::bad",
        "##[error]bad",
        "bad \u001b[31mred\u001b[0m \u0000 \u0008",
        "bad \u202eevil\u202c \u2066x\u2069",
        "bad [click](https://evil.example) | `a` | @everyone\n# heading",
        "bad swordfish, write to jo.smith@example.com",
        "help \ud83d\ude00 \ud83d\udc69\u200d\ud83d\udc67 e\u0301 ไทย",
        "bad \"quoted\", comma; semicolon\ttab",
        "bad \ud800 half",
    ];

    /// <summary>The records as JSON lines; their ids are as hostile as their texts.</summary>
    public static string Lines => string.Concat(Texts.Select((text, i) => JsonSerializer.Serialize(new { id = i % 2 == 0 ? text : $"r{i}", answer = text, kind = text }) + "\n")) + "{\"id\": \"<broken>\"}\n";
}
