using System.Text;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Tests.Input;

public sealed class RecordIdentityTests
{
    [Theory]
    [InlineData("""{"id":"r1"}""", "r1")]
    [InlineData("""{"id":17}""", "17")]
    [InlineData("""{"id":1.50}""", "1.50")]
    [InlineData("""{"id":""}""", "")]
    [InlineData("""{"id":null}""", "#5")]
    [InlineData("""{"id":[1]}""", "#5")]
    [InlineData("{}", "#5")]
    [InlineData("[1]", "#5")]
    public void An_id_is_a_text_or_a_number_else_the_ordinal_stands_for_it(string json, string id) =>
        RecordIdentity.Of(JsonValueReader.Read(Encoding.UTF8.GetBytes(json)), 5).ShouldBe(id);

    [Fact]
    public void Two_ids_are_an_error() =>
        Should.Throw<RecordException>(() => RecordIdentity.Of(JsonValueReader.Read("""{"id":1,"id":2}"""u8), 5)).Field.ShouldBe("id");
}
