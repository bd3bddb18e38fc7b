using System.Globalization;
using System.Reflection;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Emit;

namespace SpecLang.Compiler.Tests.Diagnostics;

/// <summary>Every diagnostic there is, with a spec that gets it and nothing else.</summary>
public class DescriptorTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("a.align", "lexicon Same { \"a\" }\nlexicon OnlyA { \"x\" }"), ("b.align", "lexicon Same { \"b\" }"), ("words.txt", "good\nb*d\n"), ("policy.md", "# Privacy\n"),
        ("round.align", "import \"spec.align\"\n"), ("inner.align", "import \"a.align\"\n"),
    ];

    /// <summary>Codes whose sample is too large to be written down: they have a test of their own below, and those that need a disk or a C# project elsewhere.</summary>
    private static readonly string[] Elsewhere = ["ALN1011", "ALN2037", "ALN2044", "ALN3018", "ALN3060", "ALN2060", "ALN5008", "ALN5009", "ALN5020", "ALN5021", "ALN5022", "ALN5023", "ALN9001"];

    private const string Base = "constitution B over R { principle P { require rank > 1 } principle M { require rank > 2 yields to P } locked principle L { require rank > 3 } priority L > P } ";

    public static TheoryData<string> InClauses =>
    [
        "require rank > 1 {|ALN1001:whenever|} rank > 2",
        "forbid response contains {|ALN1002:\"a|}",
        "forbid response matches {|ALN1003:r\"a|}",
        "require {|ALN1004:`ab|}",
        "require rank > 1{|ALN1007:;|}\nmessage \"m\"",
        "require rank > 1 message \"a {|ALN1008:\\q|}\"",
        "require prompt matches r\"a\"{|ALN1009:x|}",
        "require prompt matches r\"a{|ALN1010:(?=|}b)\"",
        "require rank > {|ALN1014:1x|}",
        "require 1 < rank {|ALN1015:<|} 3",
        "require prompt {|ALN1016:==|}\nmessage \"m\"",
        "require rank > 1 yields to {|ALN1018:no|}",
        "require {|ALN1019:prompt is about Words|}",
        "require kind {|ALN1020:is|} chat",
        "require {|ALN2001:promt|} contains \"x\"",
        "require all s in steps : s.{|ALN2004:tol|} == \"x\"",
        "require {|ALN2005:lenght|}(prompt) > 1",
        "require rank > 1 yields to {|ALN2006:QQ|}",
        "require kind == {|ALN2007:chatt|}",
        "require kind == {|ALN2007:\"chatt\"|}",
        "severity {|ALN2009:high|} require rank > 1",
        "require prompt contains {|ALN2012:R|}",
        "require rank > 1 message {|ALN2018:\"{promt}\"|}",
        "require rank > 1 message {|ALN2046:\"{prompt\"|}",
        "require rank > 1 critique {|ALN2046:\"a } b\"|}",
        "require rank > 1 revise {|ALN2018:\"{prmpt}\"|}",
        "require rank > 1 critique {|ALN2019:\"{evidence}\"|}",
        "require rank > 1 message {|ALN2019:\"{evidence}\"|}",
        "require rank > 1 message \"a\" {|ALN2021:message \"b\"|}",
        "require rank > 1 cites {|ALN2023:\"policy.md#nowhere\"|}",
        "require rank > 1 yields to {|ALN2024:P|}",
        "require {|ALN1020:rank|}",
        "require {|ALN3002:age|} > 1",
        "require {|ALN3003:tags == prompt|}",
        "require {|ALN1020:prompt < response|}",
        "require Risk(prompt) > {|ALN3004:2|}",
        "require Risk(prompt) in 0.5 .. {|ALN3004:1.5|}",
        "require {|ALN3005:length(prompt, prompt)|} > 1",
        "require prompt contains {|ALN3006:\"a\" or \"b\"|}",
        "require {|ALN3006:\"a\"|}",
        "require prompt contains {|ALN3007:rank|}",
        "require prompt contains {|ALN3008:\"a*b\"|}",
        "require any s in steps : (any t in tags before {|ALN3009:s|} : t == \"x\")",
        "require prompt starts with {|ALN3010:r\"a\"|}",
        "require prompt matches {|ALN3011:\"a\"|}",
        "require prompt contains {|ALN3013:[]|}",
        "require rank in [1, {|ALN3014:\"a\"|}]",
        "require age == {|ALN3015:none|}",
        "require rank > {|ALN3016:99999999999999999999|}",
        "require rank > 1 message {|ALN3020:\"{steps}\"|}",
        "require rank > 1 cites {|ALN5007:\"missing.md#a\"|}",
        "require rank > 1 cites {|ALN5003:\"../policy.md#a\"|}",
    ];

    public static TheoryData<string> InConstitutions =>
    [
        "principle P { require rank > 1 } priority P > Q {|ALN2014:priority Q > P|} principle Q { require rank > 1 }",
        "principle {|ALN2015:P|} { require rank > 1 yields to Q } principle Q { require rank > 1 yields to P }",
        "principle P { require rank > 1 } example {|ALN2017:\"e\"|} complies { prompt: \"x\" }",
        "principle {|ALN2020:P|} { when rank > 1 }",
        "principle P { require rank > 1 } principle {|ALN2002:P|} { require rank > 2 }",
        "principle no_data { require rank > 1 } principle {|ALN2025:NoData|} { require rank > 1 }",
        "principle {|ALN2026:Version|} { require rank > 1 }",
        "principle {|ALN2026:CVerdict|} { require rank > 1 }",
        "override principle {|ALN2033:P|} { require rank > 1 }",
    ];

    public static TheoryData<string> AsDeclarations =>
    [
        "encoder {|ALN1019:E|} { model \"x\" }",
        "lexicon {|ALN2002:Words|} { \"b\" }",
        "record S { a: {|ALN2003:txt|} }",
        "record S { a: text  {|ALN2002:a|}: text }",
        "classifier K(t: text) -> score { model \"std:jailbreak\" {|ALN2008:modle|} \"x\" }",
        "define {|ALN2013:f|}(t: text) -> bool = f(t)",
        "record {|ALN2016:A|} { b: A }",
        "classifier {|ALN2022:K|}(t: text) -> score { }",
        "record S { user_age: int  {|ALN2025:userAge|}: int }",
        "record S { {|ALN2025:a|}: one of { \"a b\", \"a-b\" } }",
        "record {|ALN2026:Equals|} { a: text }",
        "record StepTool { a: text } record Step2 { a: text } record {|ALN2025:step_tool|} { a: text }",
        "constitution {|ALN2002:R|} over R { principle P { require rank > 1 } }",
        "constitution {|ALN2025:step_tool|} over R { principle P { require rank > 1 } } record StepTool { a: text }",
        "classifier K(t: text) -> each of { a, b } { model \"k.onnx\" }\ndefine f(t: text) -> bool = {|ALN3012:K(t)|} > 0.5",
        "classifier K(n: {|ALN3017:int|}) -> score { model \"k.onnx\" }",
        "record S { a: text from {|ALN3019:\"messages[\"|} }",
        "constitution D over R extends {|ALN2030:Nothing|} { principle P { require rank > 1 } }",
        "constitution D over R extends {|ALN2012:Words|} { principle P { require rank > 1 } }",
        Base + "constitution D over R extends B { principle {|ALN2031:P|} { require rank > 1 } }",
        Base + "constitution D over R extends B { override principle {|ALN2032:Q|} { require rank > 1 } }",
        Base + "constitution D over R extends B { override principle {|ALN2034:L|} { require rank > 1 } }",
        Base + "constitution D over {|ALN2035:Step|} extends B { principle Q { require ok } }",
        "constitution B over R extends {|ALN2036:D|} { principle P { require rank > 1 } } constitution D over R extends B { override principle P { require rank > 1 yields to Other } }",
        "constitution B over R extends {|ALN2036:B|} { principle P { require rank > 1 } }",
        Base + "constitution D over R extends B { override principle {|ALN2015:P|} { require rank > 1 yields to M } }",
        Base + "constitution D over R extends B { {|ALN2014:priority P > L|} }",
        Base + "constitution D over R extends B { principle {|ALN2025:m|} { require rank > 1 } }",
        "constitution B over R { principle DVerdict { require rank > 1 } } constitution D over R extends {|ALN2026:B|} { }",
        "measure M over R = {|ALN3001:prompt|}",
        "measure M over R = {|ALN3002:age|}",
        "measure M over {|ALN2003:Rr|} = rank",
        "measure {|ALN2025:M|} over R = rank constitution D over R { principle m { require rank > 1 } }",
        "measure {|ALN2026:Scores|} over R = rank constitution D over R { principle P { require rank > 1 } }",
        "objective {|ALN2038:O|} over R { }",
        "measure M over R = if {|ALN3061:violates(P)|} then 1 else 0",
        "define f(t: text) -> bool = {|ALN3061:applies(P)|}",
        "classifier K(t: text) -> score { model \"k.onnx\" template {|ALN2045:\"{s}\"|} }",
        "classifier K(t: text, {|ALN2002:t|}: text) -> score { model \"k.onnx\" }",
        "classifier K(t: text) -> score { model \"k.onnx\" template {|ALN2046:\"{t} }\"|} }",
        "objective O over R { maximize {|ALN3001:prompt|} }",
        "objective O over R { maximize rank {|ALN2021:minimize rank|} }",
        "objective O over R { maximize rank subject to {|ALN2030:Nothing|} }",
        "objective O over Step { maximize 1 subject to {|ALN2043:B|} } " + Base,
        "suite {|ALN2047:S|} for B {} " + Base,
        "monitor W for B { expect {|ALN2050:share|}(violates P) <= 1 } " + Base,
        "monitor W for B { {|ALN2051:expect same decision|} } " + Base,
        "suite S for B { cases from \"a.jsonl\" expect {|ALN2062:psi|}(rank) <= 1 } " + Base,
        "monitor W for B { expect {|ALN2061:psi|}(Risk(prompt)) stable within 1% } " + Base,
        "probe {|ALN2052:A|} for B {} " + Base,
        "probe A for B { seeds from \"a.jsonl\" vary prompt by attack { {|ALN2053:base46|} } } " + Base,
        "probe A for B { seeds from \"a.jsonl\" vary prompt by attack { base64({|ALN2054:1|}) } } " + Base,
        "probe A for B { seeds from \"a.jsonl\" vary prompt by level { 1: \"{prompt}\" {|ALN2055:0|}: \"\" } } " + Base,
        "probe A for B { seeds from \"a.jsonl\" vary prompt by {|ALN2056:{ }|} } " + Base,
        "probe A for B { seeds from \"a.jsonl\" expect {|ALN2057:psi|}(Risk(prompt)) <= 1 } " + Base,
        "probe A for B { seeds from \"a.jsonl\" expect {|ALN2058:no duplicates of prompt|} } " + Base,
        "probe A for B { seeds from \"a.jsonl\" expect {|ALN2059:same decision|} } " + Base,
        "probe A for B { seeds from \"a.jsonl\" vary prompt by { \"a\" } expect {|ALN2061:attack_success|}(P) stable within 1% } " + Base,
        "probe A for B { seeds from \"a.jsonl\" vary {|ALN2004:promt|} by { \"a\" } } " + Base,
        "probe A for B { seeds from \"a.jsonl\" vary {|ALN3001:rank|} by { \"a\" } } " + Base,
        "probe A for B { seeds from \"a.jsonl\" vary prompt by { {|ALN2018:\"{evidence}\"|} } } " + Base,
        "suite S for B { cases from \"a.jsonl\" snapshot {|ALN2048:\"a.jsonl\"|} } " + Base,
        "record T { todo: text } constitution D over T { principle P { require todo contains \"a\" } } suite S for {|ALN2049:D|} { cases from \"a.jsonl\" }",
        "suite S for B { cases from \"a.jsonl\" {|ALN1019:expect|} same decision } " + Base,
        "objective O over R { maximize rank subject to B, {|ALN2021:B|} } " + Base,
        "objective O over R { maximize rank proxy for {|ALN2004:ranc|} }",
        "objective O over R { maximize rank proxy for {|ALN3001:prompt|} }",
        "objective O over R { maximize rank proxy for age expect {|ALN2039:rank_corelation|} > 0.5 }",
        "objective O over R { maximize rank proxy for age {|ALN2040:expect same decision|} }",
        "objective O over R { maximize rank proxy for age expect {|ALN2041:overoptimization|} < 0.5 }",
        "objective O over R { maximize rank proxy for age expect {|ALN2041:overoptimization(best_of 1)|} < 0.5 }",
        "objective O over R { maximize rank proxy for age expect rank_correlation({|ALN2041:rank|}) < 0.5 }",
        "objective O over R { maximize rank expect {|ALN2042:rank_correlation|} < 0.5 }",
        "objective {|ALN2026:Info|} over R { maximize rank }",
        "objective {|ALN2025:O|} over R { maximize rank } record o { a: text }",
        "objective {|ALN2026:O|} over R { maximize rank subject to Reward } constitution Reward over R { principle P { require rank > 1 } }",
        "lexicon L { from {|ALN5003:\"../words.txt\"|} }",
        "lexicon L { from {|ALN5004:\"nowhere.txt\"|} }",
        "lexicon L { from {|ALN5005:\"words.txt\"|} }",
    ];

    public static TheoryData<string> AsFiles =>
    [
        "lexicon A { \"x\" }\nlexicon B { {|ALN1005:\"\"\"abc|}\n}",
        "lexicon A { \"x\" }\n{|ALN1006:/* abc|}",
        "record R { a: text }\nconstitution C over R { principle P { require a contains \"x\" } } {|ALN1012:}|}\nlexicon A { \"x\" }",
        "record R { a: text }\nconstitution C over R { principle P { require a contains \"x\" } }\n{|ALN1012:principle|} Q { require a contains \"y\" } }",
        "align {|ALN1013:2|}\nlexicon A { \"x\" }",
        "lexicon A {|ALN1017:{|} \"x\"",
        "import \"a.align\"\nimport \"b.align\"\ndefine f(t: text) -> bool = t contains {|ALN2010:Same|}",
        "record R { chat: text  kind: one of { chat, mail } }\nconstitution C over R { principle P { require kind == {|ALN2011:chat|} } }",
        "import {|ALN5001:\"nowhere.align\"|}",
        "import {|ALN5003:\"../spec.align\"|}",
        "import {|ALN5006:\"std/nothing.align\"|}",
        "namespace {|ALN2026:System.Text|}\nrecord R { a: text }",
        "import \"inner.align\"\ndefine f(t: text) -> bool = t contains {|ALN2001:OnlyA|}",
    ];

    private static readonly (Type Table, char Band)[] Tables =
        [(typeof(SyntaxDiagnostics), '1'), (typeof(NameDiagnostics), '2'), (typeof(TypeDiagnostics), '3'), (typeof(LintDiagnostics), '4'), (typeof(FileDiagnostics), '5'), (typeof(InternalDiagnostics), '9')];

    public static IEnumerable<DiagnosticDescriptor> All => Tables.SelectMany(t => Of(t.Table));

    [Theory]
    [MemberData(nameof(InClauses))]
    public void A_clause_gets_its_diagnostic(string marked) => Markup.Parse(Specs.WithClauses(marked)).ShouldHold(Files);

    [Theory]
    [MemberData(nameof(InConstitutions))]
    public void A_constitution_gets_its_diagnostic(string marked) => Markup.Parse(Specs.WithItems(marked)).ShouldHold(Files);

    [Theory]
    [MemberData(nameof(AsDeclarations))]
    public void A_declaration_gets_its_diagnostic(string marked) => Markup.Parse(Specs.WithDeclarations(marked)).ShouldHold(Files);

    [Theory]
    [MemberData(nameof(AsFiles))]
    public void A_file_gets_its_diagnostic(string marked) => Markup.Parse(marked).ShouldHold(Files);

    [Fact]
    public void Files_that_import_one_another_are_said_where_the_circle_closes()
    {
        var diagnostic = Specs.Compile("import \"round.align\"", Files).Diagnostics.ShouldHaveSingleItem();
        diagnostic.ToString().ShouldBe("round.align(1,8): error ALN5002: these files import one another: spec.align -> round.align -> spec.align");
    }

    [Fact]
    public void Definitions_that_double_again_and_again_are_too_large()
    {
        var defines = Enumerable.Range(1, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"define d{i}(n: int) -> int = d{i - 1}(n) + d{i - 1}(n)"));
        var text = "define d0(n: int) -> int = n + n\n" + string.Join('\n', defines) + "\n" + Specs.WithClauses("require d30(rank) > 1");
        var compilation = Specs.Compile(text);
        compilation.HasErrors.ShouldBeFalse();
        CSharpEmitter.Emit(compilation).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("ALN3018");
    }

    [Fact]
    public void Constitutions_that_extend_one_another_without_end_are_said_once()
    {
        var constitutions = Enumerable.Range(1, 1_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"constitution C{i} over R extends C{i - 1} {{ override principle P {{ require rank > 1 }} }}"));
        var text = Specs.WithDeclarations("constitution C0 over R { principle P { require rank > 1 } }\n" + string.Join('\n', constitutions));
        Specs.Compile(text).Diagnostics.ShouldHaveSingleItem().ToString().ShouldBe(
            "spec.align(121,34): error ALN2037: `C101` stands on more than 100 constitutions, each of which extends the next; bring some of them together");
    }

    [Fact]
    public void Every_error_has_a_sample()
    {
        var samples = new IEnumerable<object[]>[] { InClauses, InConstitutions, AsDeclarations, AsFiles }.SelectMany(d => d).Select(row => (string)row[0]);
        var sampled = samples.SelectMany(s => Markup.Parse(s).Expected).Select(e => e[..7]);
        All.Select(d => d.Code).Where(c => c[3] != '4').Except(sampled).Except(Elsewhere).ShouldBe(["ALN5002"]);
    }

    [Fact]
    public void No_code_is_used_twice()
    {
        All.Count().ShouldBeGreaterThan(70);
        All.Select(d => d.Code).ShouldBeUnique();
        All.ShouldAllBe(d => d.Code.Length == 7 && d.Code.StartsWith("ALN", StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_stands_in_the_table_of_its_band()
    {
        foreach (var (table, band) in Tables)
        {
            Of(table).ShouldAllBe(d => d.Code[3] == band, table.Name);
        }
    }

    [Fact]
    public void Every_diagnostic_has_a_title_that_is_its_own()
    {
        All.Where(d => d.Title.Length == 0).Select(d => d.Code).ShouldBeEmpty();
        All.Select(d => d.Title).ShouldBeUnique();
        All.ShouldAllBe(d => d.Title.Length <= 48 && !d.Title.EndsWith('.'));
    }

    private static IEnumerable<DiagnosticDescriptor> Of(Type table) =>
        table.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<DiagnosticDescriptor>();

    [Fact]
    public void Several_mistakes_are_all_said_and_nothing_else() => Markup.Parse(Specs.WithItems("""
        principle A { require {|ALN2001:promt|} contains "x" and {|ALN2001:ranc|} > 1 }
        principle B { severity {|ALN2009:high|} require {|ALN1020:rank|} message {|ALN2018:"{nothing}"|} }
        principle C { require rank > {|ALN1014:1x|} }
        principle D { require {|ALN2005:lenght|}(promt) > 1 yields to {|ALN2006:Aa|} }
        """)).ShouldHold();

    [Theory]
    [InlineData("require promt contains \"x\"", "did you mean `prompt`?")]
    [InlineData("require prompt contains Wrds", "did you mean `Words`?")]
    [InlineData("require lenght(prompt) > 1", "did you mean `length`?")]
    [InlineData("require Rsik(prompt) > 0.5", "did you mean `Risk`?")]
    [InlineData("require kind == chatt", "did you mean `chat`?")]
    [InlineData("require Topic(prompt).medcal > 0.5", "did you mean `medical`?")]
    [InlineData("require rank > 1 message \"{promt}\"", "did you mean `prompt`?")]
    [InlineData("require any s in steps : s.tol == \"x\"", "did you mean `tool`?")]
    public void The_nearest_known_name_is_offered(string clauses, string offer) => Specs.MessagesOf(Specs.WithClauses(clauses)).ShouldContain(offer);

    [Fact]
    public void The_nearest_principle_is_offered() =>
        Specs.MessagesOf(Specs.WithItems("principle Polite { require rank > 1 } priority Polit > Polite")).ShouldContain("did you mean `Polite`?");

    [Fact]
    public void The_nearest_record_and_option_are_offered()
    {
        Specs.MessagesOf(Specs.WithDeclarations("record S { a: Stepp }")).ShouldContain("did you mean `Step`?");
        Specs.MessagesOf(Specs.WithDeclarations("classifier K(t: text) -> score { modle \"k.onnx\" model \"k.onnx\" }")).ShouldContain("did you mean `model`?");
    }
}
