using SpecLang.Compiler.Queries;

namespace SpecLang.Compiler.Tests;

public sealed class CompilationCacheTests
{
    private const string Main = "import \"words.align\"\nimport \"std/privacy.align\"\nrecord R { a: text }\nconstitution C over R { principle P { forbid a contains any [Rude, Email] } }\n";

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal)
    {
        ["words.align"] = "lexicon Rude { from \"rude.txt\" }\n",
        ["rude.txt"] = "whatever\n",
    };

    [Fact]
    public void A_file_that_is_as_it_was_is_not_bound_again()
    {
        var cache = new CompilationCache();
        var before = Compile(Main, cache);
        var after = Compile(Main + "// typed\n", cache);

        after.Root.ShouldNotBeSameAs(before.Root);
        after.Root.Imports.Select(i => i.Module).ShouldBe(before.Root.Imports.Select(i => i.Module));
        Compile(Main + "// typed\n", cache).Root.ShouldBeSameAs(after.Root);
    }

    [Fact]
    public void A_file_is_bound_again_when_what_it_reads_or_imports_is_another()
    {
        var cache = new CompilationCache();
        var before = Compile(Main, cache);
        files["rude.txt"] = "*\n";
        var broken = Compile(Main, cache);

        broken.Root.ShouldNotBeSameAs(before.Root);
        broken.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("ALN5005");
        files["rude.txt"] = "whatever\n";
        Compile(Main, cache).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_file_says_without_a_cache_it_says_with_one()
    {
        var cache = new CompilationCache(new CompilationCache());
        foreach (var text in new[] { Main, Main.Replace("Rude", "Rood", StringComparison.Ordinal), Main.Replace("a: text", "a: int", StringComparison.Ordinal), Main + "}", Main })
        {
            Compile(text, cache).Diagnostics.Select(d => d.ToString()).ShouldBe(Compile(text, cache: null).Diagnostics.Select(d => d.ToString()));
            Compile(text, cache).Warnings.Select(d => d.ToString()).ShouldBe(Compile(text, cache: null).Warnings.Select(d => d.ToString()));
        }
    }

    [Fact]
    public void Names_lead_to_their_declarations_in_conditions_with_errors_too()
    {
        var text = Main.Replace("any [Rude, Email]", "any [Rude, Unheard]", StringComparison.Ordinal);
        var compilation = Compile(text, cache: null);
        compilation.HasErrors.ShouldBeTrue();
        var model = SemanticModel.OfRoot(compilation);

        model.UseAt(text.LastIndexOf("Rude", StringComparison.Ordinal))?.Symbol.Source.Path.ShouldBe("words.align");
        model.UseAt(text.IndexOf("a contains", StringComparison.Ordinal))?.Symbol.Kind.ShouldBe("field");
        model.UseAt(text.IndexOf("Unheard", StringComparison.Ordinal) + 2).ShouldBeNull();
    }

    private Compilation Compile(string text, CompilationCache? cache) => Compilation.Create("main.align", text, new MemoryFiles([.. files.Select(f => (f.Key, f.Value))]), cache);
}
