using SpecLang.Compiler.References;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Tests.References;

public class NamedFilesTests
{
    [Fact]
    public void Every_file_that_a_spec_names_is_found_in_written_order()
    {
        const string spec = """
            import "shared/words.align"
            lexicon Rude { "whatever" from "words/rude.txt" }
            classifier Mood(t: text) -> score { model "../models/mood.onnx" sha256 "00" }
            constitution C over R {
              principle P { cites "policy.md#tone", "EU AI Act Art. 9"  forbid r contains Rude }
            }
            """;
        Of("specs/main.align", spec).ShouldBe(
        [
            (NamedFileKind.Import, "specs/shared/words.align"),
            (NamedFileKind.Lexicon, "specs/words/rude.txt"),
            (NamedFileKind.Model, "models/mood.onnx"),
            (NamedFileKind.Citation, "specs/policy.md"),
        ]);
    }

    [Fact]
    public void A_tokenizer_is_a_file_too() =>
        Of("a.align", """classifier T(m: text) -> score { model "t.onnx" tokenizer "t.json" }""")
            .ShouldBe([(NamedFileKind.Model, "t.onnx"), (NamedFileKind.Tokenizer, "t.json")]);

    [Fact]
    public void The_standard_library_is_no_file_of_the_project_and_a_starter_model_keeps_its_name() =>
        Of("a.align", """
            import "std/privacy.align"
            classifier J(t: text) -> score { model "std:jailbreak" }
            """).ShouldBe([(NamedFileKind.Model, "std:jailbreak")]);

    [Theory]
    [InlineData("../out.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/x.txt")]
    [InlineData("a\\\\b.txt")]
    public void A_path_that_leads_out_has_no_place_in_the_project(string written)
    {
        var named = NamedFiles.Of(Parse("a.align", $"lexicon L {{ from \"{written}\" }}")).ShouldHaveSingleItem();
        named.Path.ShouldBeNull();
        named.Written.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("lexicon L { from \"\" }")]
    [InlineData("import \nlexicon { from }")]
    [InlineData("classifier C(t: text) -> score { model 7 }")]
    [InlineData("constitution C over R { principle P { cites \"a heading of nothing.md#x\" \"http://example.org/#y\" } }")]
    public void Where_no_file_is_named_none_is_found(string text) => Of("a.align", text).ShouldBeEmpty();

    [Fact]
    public void Of_a_broken_file_those_are_found_that_can_be_read() =>
        Of("a.align", "lexicon L { from \"a.txt\" }\nconstitution C over { principle { require ))) }\nlexicon M { from \"b.txt\" }")
            .ShouldContain((NamedFileKind.Lexicon, "a.txt"));

    private static IEnumerable<(NamedFileKind Kind, string? Path)> Of(string path, string text) => NamedFiles.Of(Parse(path, text)).Select(f => (f.Kind, f.Path));

    private static SyntaxTree Parse(string path, string text) => SyntaxTree.Parse(new SourceText(path, text));
}
