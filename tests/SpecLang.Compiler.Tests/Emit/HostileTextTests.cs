using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SpecLang.Compiler.Tests.Emit;

/// <summary>Whatever a spec's texts say, none of it becomes code: they carry a canary, and it is looked for outside of literals and comments.</summary>
public class HostileTextTests
{
    private const string Canary = "CANARY";
    private const int Seed = 7_341;

    private static readonly string[] Fragments =
    [
        "\u2028", "\u2029", "\u0085", "\u000B", "\u000C", "\"", "\"\"\"", "*/", "/*", "///", "//", "{", "}", "{{", "}}", "\n", "\r", "\r\n", "#line 1", "#if X", "#error x", "#pragma warning", "@\"", "$\"", "\\", "\\\"", "\\u0022",
        "\0", "\uD83D", "\uDE00", "\uDE00\uD83D", "\u202E", "\u200B", "\uFEFF", "\uFFFF", "\uFFFE", "</summary>", "<see cref=\"System\"/>", "&#10;", "]]>", "<!--", ";", "'", "`", "\u00E9", "\u4E2D", "\u0301", "0", "_", " ", "-", "class", "\u2160",
        "System.Environment.Exit(3);", Canary + "();", Canary, "}} public class " + Canary + " {{", "\u001B[2J", "\u037E", "\uFF02", "\u061C", "^", "~", "\uE000",
    ];

    public static TheoryData<int> Rounds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Hostile_texts_never_become_code(int round)
    {
        var random = new Random(Seed + round);
        for (var i = 0; i < 10; i++)
        {
            var text = SpecOf(random);
            var compilation = Specs.Compile(text);
            var trees = EmittedCode.Of(compilation);
            trees.Count.ShouldBe(2);
            foreach (var tree in trees)
            {
                ShouldHoldNoCanary(tree);
            }

            // The C# compiler is slow: of each round one is compiled.
            if (i == 0)
            {
                EmittedCode.ShouldCompile(trees);
            }
        }
    }

    [Fact]
    public void A_hostile_file_name_is_a_literal_and_a_plain_file_name()
    {
        const string Path = "a\u2028\"; CANARY(); */ #line 1\n..\\\u202E.align";
        var text = "record R { a: text }\nclassifier K(t: text) -> score { model \"k.onnx\" }\nconstitution C over R { principle P { require K(a) > 0.5 } }";
        var trees = EmittedCode.Of(Compilation.Create(Path, text, new MemoryFiles()));
        trees.ShouldAllBe(t => t.FilePath.All(c => char.IsAsciiLetterOrDigit(c) || c == '.' || c == '_' || c == '-'));
        foreach (var tree in trees)
        {
            ShouldHoldNoCanary(tree);
        }

        EmittedCode.ShouldCompile(trees);
    }

    /// <summary>A name keeps its letters, so it is the one thing of a spec that becomes an identifier: never more than one.</summary>
    [Theory]
    [InlineData("x; CANARY(); class Y")]
    [InlineData("x\u2028CANARY()")]
    [InlineData("x */ CANARY() /*")]
    [InlineData("x\" + CANARY() + \"")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("\uD83D")]
    [InlineData("class")]
    [InlineData("__")]
    [InlineData("9")]
    [InlineData("\u0301")]
    [InlineData("\u200D\u202E")]
    [InlineData("#line 1")]
    [InlineData("\u01C5a")]
    [InlineData("\u0131")]
    [InlineData("value")]
    [InlineData("{|}")]
    public void A_name_becomes_one_identifier(string name)
    {
        var text = $$"""
            namespace `{{name}}`.Inner
            record `{{name}}` { `{{name}}`: text  kind: one of { "{{name.Replace("\"", "\\\"", StringComparison.Ordinal)}}", other } = other }
            lexicon `L{{name}}` { "a" }
            define `d{{name}}`(`{{name}}`: text) -> bool = `{{name}}` contains `L{{name}}`
            constitution `C{{name}}` over `{{name}}` { principle `{{name}}` { require `d{{name}}`(`{{name}}`) and kind == other } }
            """;
        var trees = EmittedCode.Of(Specs.Compile(text));
        trees.SelectMany(t => t.GetRoot().DescendantTokens()).Where(t => t.IsKind(SyntaxKind.IdentifierToken)).ShouldNotContain(t => t.Text == Canary);
        EmittedCode.ShouldCompile(trees);
    }

    private static void ShouldHoldNoCanary(SyntaxTree tree)
    {
        tree.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).ShouldBeEmpty();
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.IdentifierToken))
            {
                token.Text.ShouldNotContain(Canary);
            }

            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                token.Text.ShouldNotBe(Canary);
                token.Text.ShouldNotBe("Environment");
            }

            foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia))
            {
                trivia.IsDirective.ShouldBe(trivia.IsKind(SyntaxKind.NullableDirectiveTrivia));
                if (!trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
                {
                    trivia.ToFullString().ShouldNotContain(Canary);
                }
            }
        }
    }

    private static string SpecOf(Random random)
    {
        return $$"""
            namespace Hostile
            /// {{Line(random)}}
            record R {
              /// {{Line(random)}}
              prompt: text = {{Quoted(random)}}
              `f{{Name(random)}}`: text from "messages[0].content" = {{Quoted(random)}}
              kind: one of { {{Quoted(random)}}, "other label" } = "other label"
            }
            /// {{Line(random)}}
            classifier K(`p{{Name(random)}}`: text) -> one of { {{Quoted(random)}}, plain } {
              model "k.onnx" output {{Quoted(random)}} input {{Quoted(random)}} template {{Quoted(random, isTemplate: true)}}
            }
            /// {{Line(random)}}
            lexicon `L{{Name(random)}}` { "x", {{Quoted(random, isEntry: true)}} }
            pattern Pat = r"{{Pattern(random)}}"
            define `d{{Name(random)}}`(`q{{Name(random)}}`: text) -> bool = true
            /// {{Line(random)}}
            constitution `C{{Name(random)}}` over R {
              version {{Quoted(random)}}
              title {{Quoted(random)}}
              /// {{Line(random)}}
              principle `P{{Name(random)}}` {
                cites {{Quoted(random)}}, {{Quoted(random)}}
                tags {{Quoted(random)}}
                forbid prompt contains any [{{Quoted(random, isEntry: true)}}, Pat, r"{{Pattern(random)}}"i] or prompt == {{Quoted(random)}}
                require K(prompt) == plain or prompt in [{{Quoted(random)}}] or kind == "other label"
                message {{Quoted(random, isTemplate: true)}}
                critique {{Quoted(random, isTemplate: true)}}
                revise {{Quoted(random, isTemplate: true)}}
              }
            }
            """;
    }

    private static string Any(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Fragments[random.Next(Fragments.Length)]));

    /// <summary>What can stand in one line of the spec.</summary>
    private static string Line(Random random) => Any(random).Replace("\n", " ", StringComparison.Ordinal).Replace("\r", " ", StringComparison.Ordinal);

    private static string Name(Random random) => Line(random).Replace("`", "", StringComparison.Ordinal);

    private static string Pattern(Random random) => string.Concat(Line(random).Where(c => !"\"\\{}()[]*+?|^$".Contains(c, StringComparison.Ordinal) && !char.IsSurrogate(c))) + Canary;

    private static string Quoted(Random random, bool isTemplate = false, bool isEntry = false)
    {
        var text = Any(random);
        text = isTemplate ? text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) : text;
        text = isEntry ? "x" + text.Replace("*", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal) : text;
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\u{D}", StringComparison.Ordinal);
        return '"' + escaped + '"';
    }
}
