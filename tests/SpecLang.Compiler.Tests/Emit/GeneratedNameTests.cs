namespace SpecLang.Compiler.Tests.Emit;

/// <summary>A spec without errors is C# without errors, whatever its names.</summary>
public class GeneratedNameTests
{
    public static TheoryData<string> OddNames =>
    [
        "Equals", "ToString", "GetType", "GetHashCode", "EqualityContract", "PrintMembers", "Clone", "Read", "Finalize", "ReferenceEquals", "MemberwiseClone", "Constitution", "Version", "Decision", "Principles", "Leading",
        "Scores", "Classifiers", "Info", "Run", "RunOfRecord", "ReadRecord", "FieldOf", "Evaluator", "Verdict", "Truth", "System", "SpecLang", "Global", "String", "Object", "Record", "Deconstruct", "Item", "Evaluate",
        "Context", "Conditions", "Body", "Escalates", "SeverityOf", "AddEvidence", "Message", "Applies", "Violates", "Complies", "Show", "Words0", "Text0", "Once0", "f0", "cursor", "record", "value", "label", "context", "R", "P",
        "RVerdict", "CVerdict", "EqualsValue", "_", "__", "\u00E9t\u00E9", "\u4E2D\u6587", "op_Equality", "get_Version", "kind", "RKind", "Dispose", "Main", "Task", "Nullable", "Func",
        "Plan", "Judge", "Explain", "EvidenceOf", "RunOfFacts", "VerdictOf", "Prepare", "Make",
    ];

    [Theory]
    [MemberData(nameof(OddNames))]
    public void An_odd_name_is_refused_or_compiles(string name)
    {
        string[] texts =
        [
            $"record `{name}` {{ a: text }}\nconstitution C over `{name}` {{ principle P {{ require a contains \"x\" }} }}",
            $"record R {{ `{name}`: text = \"x\"  b: int }}\nconstitution C over R {{ principle P {{ require `{name}` contains \"x\" message \"{{b}}\" }} }}",
            $"record R {{ `{name}`: one of {{ a, b }} = a }}\nconstitution C over R {{ principle P {{ require `{name}` == a }} }}",
            $"record R {{ kind: one of {{ `{name}`, b }} = b }}\nconstitution C over R {{ principle P {{ require kind == \"{name}\" }} }}",
            $"record R {{ a: text }}\nconstitution `{name}` over R {{ principle P {{ require a contains \"x\" }} }}",
            $"record R {{ a: text }}\nconstitution C over R {{ principle `{name}` {{ require a contains \"x\" }} }}",
            $"namespace `{name}`\nrecord R {{ a: text }}\nconstitution C over R {{ principle P {{ require a contains \"x\" }} }}",
            $"namespace Acme.`{name}`\nrecord R {{ a: text }}\nconstitution C over R {{ principle P {{ require a contains \"x\" }} }}",
        ];
        foreach (var text in texts)
        {
            var compilation = Specs.Compile(text);
            if (compilation.HasErrors)
            {
                compilation.Diagnostics.ShouldHaveSingleItem().Code.ShouldBeOneOf("ALN2002", "ALN2025", "ALN2026");
            }
            else
            {
                EmittedCode.ShouldCompile(EmittedCode.Of(compilation));
            }
        }
    }

    [Theory]
    [InlineData("namespace Acme\nrecord Step { a: text }", "namespace Acme\nimport \"other.align\"\nrecord step { a: text }")]
    [InlineData("record Step { a: text }", "import \"other.align\"\nrecord Step { a: text }")]
    [InlineData("namespace Acme\nrecord Safety { a: text }", "namespace Acme.Safety\nimport \"other.align\"\nrecord R { a: text }")]
    [InlineData("namespace Acme.Safety\nrecord R { a: text }", "namespace Acme\nimport \"other.align\"\nrecord Safety { a: text }")]
    public void Names_meet_across_files(string other, string text) => Specs.CodesOf(text, ("other.align", other)).ShouldBe(["ALN2025"]);

    [Fact]
    public void A_type_may_be_called_as_in_a_file_of_another_namespace() =>
        Specs.CodesOf("namespace B\nimport \"other.align\" as other\nrecord Step { a: text }", ("other.align", "namespace A\nrecord Step { a: text }")).ShouldBeEmpty();

    [Fact]
    public void Constitutions_of_imported_files_are_not_generated_and_clash_with_nothing() =>
        Specs.CodesOf(
            "import \"other.align\" as other\nrecord R { a: text }\nconstitution C over R { principle P { require a contains \"x\" } }",
            ("other.align", "record S { a: text }\nconstitution C over S { principle P { require a contains \"x\" } }")).ShouldBeEmpty();

    [Fact]
    public void Files_of_like_paths_are_emitted_under_names_of_their_own()
    {
        var compilation = Specs.Compile(
            "namespace C\nimport \"a/b.align\"\nimport \"a_b.align\"\nrecord R { s: S  t: T }\nconstitution Records over R { principle P { require s.a contains \"x\" } }",
            ("a/b.align", "namespace A\nrecord S { a: text }"),
            ("a_b.align", "namespace B\nrecord T { a: text }"));
        EmittedCode.ShouldCompile(EmittedCode.Of(compilation));
    }
}
