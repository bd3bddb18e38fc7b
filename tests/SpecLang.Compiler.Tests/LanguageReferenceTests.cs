using SpecLang.Compiler.Queries;

namespace SpecLang.Compiler.Tests;

public sealed class LanguageReferenceTests
{
    /// <summary>A word that is told about twice would end every check of a spec with a name that is not known.</summary>
    [Fact]
    public void Each_word_is_told_about_once_in_its_table()
    {
        LanguageReference.Functions.ShouldNotBeEmpty();
        LanguageReference.Keywords.Keys.ShouldContain("suite");
        LanguageReference.Keywords.Keys.ShouldContain("probe");
        LanguageReference.Attacks.Keys.ShouldContain("base64");
    }
}
