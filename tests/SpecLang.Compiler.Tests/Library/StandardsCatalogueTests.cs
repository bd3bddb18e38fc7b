using SpecLang.Compiler.Library;

namespace SpecLang.Compiler.Tests.Library;

public class StandardsCatalogueTests
{
    [Theory]
    [InlineData("ISO/IEC 42001:2023 A.7.4", "ISO/IEC 42001:2023", "A.7.4")]
    [InlineData("iso/iec 42001 clause 6.1.2", "ISO/IEC 42001:2023", "6.1.2")]
    [InlineData("ISO 42001, A.10.4", "ISO/IEC 42001:2023", "A.10.4")]
    [InlineData("ISO/IEC 42001:2023 B.6.2.8", "ISO/IEC 42001:2023", "A.6.2.8")]
    [InlineData("ISO/IEC 42001:2023 A.6.1.1", "ISO/IEC 42001:2023", "A.6.1")]
    [InlineData("EU AI Act Art. 5(1)(a)", "EU AI Act", "Art. 5")]
    [InlineData("AI Act Article 113", "EU AI Act", "Art. 113")]
    [InlineData("Regulation (EU) 2024/1689, Annex III (1) (a)", "EU AI Act", "Annex III")]
    [InlineData("EU AI Act Recital 180", "EU AI Act", "Recital 180")]
    [InlineData("NIST AI RMF MEASURE 2.7", "NIST AI RMF", "MEASURE 2.7")]
    [InlineData("NIST AI RMF 1.0 Govern 1", "NIST AI RMF", "GOVERN 1")]
    [InlineData("NIST AI 100-1 MAP 5.2", "NIST AI RMF", "MAP 5.2")]
    [InlineData("GDPR Art. 5(1)(c)", "GDPR", "Art. 5")]
    [InlineData("Regulation (EU) 2016/679 Article 22", "GDPR", "Art. 22")]
    public void A_citation_is_read_as_people_write_it(string citation, string standard, string clause)
    {
        var parsed = StandardsCatalogue.Parse(citation).ShouldNotBeNull();
        parsed.Standard.Name.ShouldBe(standard);
        parsed.Clause.ShouldNotBeNull().Number.ShouldBe(clause);
    }

    [Theory]
    [InlineData("ISO/IEC 42001:2023 A.99")]
    [InlineData("ISO/IEC 42001:2023 A.7.44")]
    [InlineData("ISO/IEC 42001:2023 11.1")]
    [InlineData("EU AI Act Art. 0")]
    [InlineData("EU AI Act Art. 114(1)")]
    [InlineData("EU AI Act Annex XIV")]
    [InlineData("EU AI Act Recital 181")]
    [InlineData("NIST AI RMF MANAGE 5")]
    [InlineData("GDPR Art. 100")]
    [InlineData("GDPR Recital 99999999999999999999")]
    public void A_clause_that_its_standard_lacks_is_known_to_be_missing(string citation) => StandardsCatalogue.Parse(citation).ShouldNotBeNull().Clause.ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("policy.md#privacy")]
    [InlineData("ISO/IEC 42001")]
    [InlineData("ISO/IEC 42001:2031 A.99")]
    [InlineData("ISO/IEC 27001:2022 A.5.1")]
    [InlineData("EU AI Act Art. 5 and Art. 6")]
    [InlineData("our AI Act Art. 999 note")]
    [InlineData("NIST AI RMF MS-2.7-001")]
    public void Another_text_is_anybody_s(string citation) => StandardsCatalogue.Parse(citation).ShouldBeNull();

    [Fact]
    public void The_standards_are_whole()
    {
        StandardsCatalogue.All.Select(s => (s.Name, s.Clauses.Length)).ToArray()
            .ShouldBe([("EU AI Act", 113 + 13), ("GDPR", 99), ("ISO/IEC 42001:2023", 92), ("NIST AI RMF", 19 + 72)]);
        foreach (var standard in StandardsCatalogue.All)
        {
            standard.Title.ShouldNotBeEmpty();
            standard.Clauses.Select(c => c.Number).ShouldBeUnique();
            standard.Clauses.ShouldAllBe(c => c.Title.Length > 0 && c.Title.Length < 90);
        }
    }

    [Fact]
    public void Every_clause_is_found_by_its_own_citation()
    {
        foreach (var standard in StandardsCatalogue.All)
        {
            standard.Clauses.ShouldAllBe(c => ReferenceEquals(Cited(standard, c), c));
        }
    }

    private static StandardClause? Cited(Standard standard, StandardClause clause) => StandardsCatalogue.Parse(standard.Name + " " + clause.Number)?.Clause;
}
