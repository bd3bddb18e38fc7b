using SpecLang.Compiler.Emit;

namespace SpecLang.Compiler.Tests.Emit;

/// <summary>C# grows with its spec and not faster.</summary>
public sealed class EmittedSizeTests
{
    [Theory]
    [InlineData("(if {0} then response contains \"b{1}\" else response contains \"c{1}\")")]
    [InlineData("(if true then {0} else response contains \"c{1}\")")]
    [InlineData("(if prompt contains \"d{1}\" then response contains \"b{1}\" else {0})")]
    [InlineData("(any s in steps : if {0} then s.tool contains \"b{1}\" else s.tool contains \"c{1}\")")]
    [InlineData("not (prompt contains \"d{1}\" and not {0})")]
    public void A_condition_inside_another_of_its_kind_adds_as_much_as_the_one_before(string shape)
    {
        var (three, six, twelve) = (LengthOf(shape, 3), LengthOf(shape, 6), LengthOf(shape, 12));

        // Every level may name what the levels around it have, so a little more than in proportion is fine, and doubling is not.
        (twelve - six).ShouldBeLessThan(4 * (six - three));
    }

    private static int LengthOf(string shape, int depth)
    {
        var condition = "prompt contains \"a\"";
        for (var i = 0; i < depth; i++)
        {
            condition = shape.Replace("{0}", condition, StringComparison.Ordinal).Replace("{1}", "x" + i, StringComparison.Ordinal).Replace(" s in", " s" + i + " in", StringComparison.Ordinal).Replace("s.tool", "s" + i + ".tool", StringComparison.Ordinal);
        }

        var compilation = Specs.Compile(Specs.WithClauses("forbid " + condition));
        compilation.HasErrors.ShouldBeFalse();
        return CSharpEmitter.Emit(compilation).Files.Sum(f => f.Text.Length);
    }
}
