using System.Buffers;
using System.Text;
using System.Text.Json;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Engine.Output;

namespace SpecLang.Engine.Tests.Output;

public class DiagnosticJsonTests
{
    [Fact]
    public void A_diagnostic_has_its_place_and_sentence()
    {
        Write(Specs.At("a\n b[|ad\nx|]", argument: "y")).ShouldBe(
            """
            {
              "diagnostics": [
                {
                  "file": "a.align",
                  "line": 2,
                  "column": 3,
                  "endLine": 3,
                  "endColumn": 2,
                  "severity": "error",
                  "code": "ALN2004",
                  "message": "`y` is unknown",
                  "help": "docs/diagnostics/ALN2004.md",
                  "fixes": []
                }
              ],
              "errors": 1,
              "warnings": 0
            }

            """);
    }

    [Fact]
    public void A_fix_has_its_title_and_the_places_of_its_edits()
    {
        var fixes = JsonDocument.Parse(Write(Specs.WithFix("a\n b[|ad|]", "bed"))).RootElement.GetProperty("diagnostics")[0].GetProperty("fixes");

        var fix = fixes.EnumerateArray().ShouldHaveSingleItem();
        fix.GetProperty("title").GetString().ShouldBe("Write `bed`");
        fix.GetProperty("preferred").GetBoolean().ShouldBeTrue();
        fix.GetProperty("edits").GetRawText().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["[", "{", "\"line\":", "2,", "\"column\":", "3,", "\"endLine\":", "2,", "\"endColumn\":", "5,", "\"newText\":", "\"bed\"", "}", "]"]);
    }

    [Fact]
    public void No_diagnostics_are_an_empty_list()
    {
        var root = JsonDocument.Parse(Write()).RootElement;

        root.GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
        root.GetProperty("errors").GetInt32().ShouldBe(0);
    }

    [Fact]
    public void Hostile_text_is_escaped_and_comes_back_whole()
    {
        const string Hostile = "\u001b[31m\u202E\"\n[red]";
        var text = Write(Specs.At("[|a|]", Specs.Unused, path: Hostile, argument: Hostile));

        text.ShouldNotContain("\u001b");
        text.ShouldNotContain("\u202E");
        var diagnostic = JsonDocument.Parse(text).RootElement.GetProperty("diagnostics")[0];
        diagnostic.GetProperty("file").GetString().ShouldBe(Hostile);
        diagnostic.GetProperty("message").GetString().ShouldBe("`" + Hostile + "` is never used; write `{evidence}`");
        diagnostic.GetProperty("severity").GetString().ShouldBe("warning");
    }

    private static string Write(params Diagnostic[] diagnostics)
    {
        var output = new ArrayBufferWriter<byte>();
        DiagnosticJson.Write(output, diagnostics);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
