using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Tests;

/// <summary>Small specs, so that a test shows only the line that it is about.</summary>
internal static class Specs
{
    public const string Path = "spec.align";

    public const string Declarations = """
        record Step { tool: text  ok: bool = true  note: text? }
        record R {
          prompt: text
          response: text
          age: int?
          limit: int?
          rank: int = 1
          share: number = 0.5
          kind: one of { chat, mail } = chat
          other: one of { chat, post } = post
          steps: list<Step> = []
          later: list<Step> = []
          tags: list<text> = []
          note: text?
        }
        classifier Risk(t: text) -> score { model "std:prompt-injection" }
        classifier Topic(t: text) -> one of { medical, legal } { model "topic.onnx" }
        lexicon Words { "a" }
        pattern Id = r"\d+"

        """;

    /// <summary>A spec in which one principle, <c>P</c>, has these clauses.</summary>
    public static string WithClauses(string clauses) => WithItems("principle P {\n" + clauses + "\n}\nprinciple Q { require rank > 0 }");

    public static string WithItems(string items) => Declarations + "constitution C over R {\n" + items + "\n}\n";

    public static string WithDeclarations(string declarations) => Declarations + declarations + "\n";

    public static SyntaxTree Parse(string text) => SyntaxTree.Parse(new SourceText(Path, text));

    public static Compilation Compile(string text, params (string Path, string Text)[] files) => Compilation.Create(Path, text, new MemoryFiles(files));

    public static IReadOnlyList<string> CodesOf(string text, params (string Path, string Text)[] files) => [.. Compile(text, files).Diagnostics.Select(d => d.Code)];

    /// <summary>The messages, for tests of their words.</summary>
    public static string MessagesOf(string text, params (string Path, string Text)[] files) => string.Join('\n', Compile(text, files).Diagnostics.Select(d => d.ToString()));

    public static ConstitutionSymbol ConstitutionOf(string text)
    {
        var compilation = Compile(text);
        compilation.Diagnostics.Select(d => d.ToString()).ShouldBeEmpty();
        return compilation.Constitutions.Single();
    }

    /// <summary>The condition of the first clause of principle P.</summary>
    public static BoundExpression ConditionOf(string clauses) => ConstitutionOf(WithClauses(clauses)).Principles[0].Clauses[^1].Condition;

    public static string LinesOf(IEnumerable<Diagnostic> diagnostics) => string.Concat(diagnostics.Select(d => d + "\n"));
}
