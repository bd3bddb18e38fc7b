namespace SpecLang.Engine.Tests.Semantics;

public sealed class ReadingOrderTests
{
    private static readonly Lazy<LoadedSpec> Loaded = new(() => LoadedSpec.Of("""
        record Step { tool: text  input: text = "" }
        record R { a: text = "0"  b: text = "0"  c: text = "0"  w: text = ""  xs: list<text> = []  trace: list<Step> = [] }
        classifier S(t: text) -> score { model "s.onnx" }
        classifier L(t: text) -> one of { x, y, z } { model "l.onnx" }
        classifier Pair(t: text, u: text) -> number { model "p.onnx" }
        define high(t: text) -> bool = S(t) > 0.5
        constitution Chain over R { principle P { require S(a) > 0.5 and S(b) > 0.5 and w contains "yes" } }
        constitution Either over R { principle P { require S(a) > 0.5 or high(b) or w contains "yes" } }
        constitution Clauses over R { principle P { unless S(c) > 0.5 when S(a) > 0.5 when S(b) > 0.5 require w contains "yes" } }
        constitution Body over R { principle P { forbid S(a) > 0.5 require S(b) > 0.5 forbid S(c) > 0.5 } }
        constitution Unread over R { principle P { when w contains "yes" require S(a) > 0.5 escalate when S(b) > 0.5 escalate when S(c) > 0.5 } }
        constitution Elements over R { principle P { forbid any s in trace : S(s.input) > 0.5 } }
        constitution Texts over R { principle P { require all x in xs where x != "0.3" : S(x) < 0.5 } }
        constitution Labels over R { principle P { require L(a) == x and L(a).y < 0.5 } }
        constitution Arguments over R { principle P { require Pair(a, lower(b)) > 0.5 and S(trim(a)) > 0 and S(xs[-1] ?? "0.7") > 0 } }
        constitution Order over R { principle P { when S(a) > 0.5 require S(b) > 0.5 escalate when S(c) > 0.5 } principle Q { require S(c) > 0.5 and S(a) > 0.5 } }
        constitution Implies over R { principle P { require S(a) > 0.5 implies S(b) > 0.5 } }
        constitution Chooses over R { principle P { require if S(a) > 0.5 then S(b) > 0.5 else S(c) > 0.5 } }
        constitution Sums over R { principle P { require sum(x in xs where x != "0.3" : S(x)) < 9 } }
        constitution Yields over R { principle P { yields to Q require S(a) > 0.5 } principle Q { when S(b) > 0.5 require S(c) > 0.5 } }
        constitution Asks over R { principle P { require w contains "yes" or complies(Q) or w contains "no" } principle Q { require S(a) > 0.5 } }
        constitution Twice over R { principle P { require high(a) and high(a) } principle Q { require high(a) } }
        """));

    [Theory]
    [InlineData("Chain", """{"w":"no"}""", "")]
    [InlineData("Chain", """{"w":"yes","a":"0.9","b":"0.9"}""", "S(a)=0.9 S(b)=0.9")]
    [InlineData("Chain", """{"w":"yes","a":"0.1","b":"0.9"}""", "S(a)=0.1")]
    [InlineData("Chain", """{"w":"yes","a":"fails","b":"0.1"}""", "S(a)=failed S(b)=0.1")]
    [InlineData("Either", """{"w":"yes"}""", "")]
    [InlineData("Either", """{"w":"no","a":"0.9"}""", "S(a)=0.9")]
    [InlineData("Either", """{"w":"no","a":"0.1","b":"0.9"}""", "S(a)=0.1 S(b)=0.9")]
    [InlineData("Clauses", """{"a":"0.9","b":"0.9","c":"0.9"}""", "S(a)=0.9 S(b)=0.9 S(c)=0.9")]
    [InlineData("Clauses", """{"a":"0.1","b":"0.9","c":"0.9"}""", "S(a)=0.1")]
    [InlineData("Clauses", """{"a":"0.9","b":"0.1","c":"0.9"}""", "S(a)=0.9 S(b)=0.1")]
    [InlineData("Body", """{"a":"0.9","b":"0.1","c":"0.2"}""", "S(a)=0.9 S(b)=0.1 S(c)=0.2")]
    [InlineData("Unread", """{"w":"no","a":"0.9","b":"0.1","c":"0.2"}""", "S(b)=0.1 S(c)=0.2")]
    [InlineData("Unread", """{"w":"yes","a":"0.9","b":"0.8","c":"0.2"}""", "S(a)=0.9 S(b)=0.8")]
    [InlineData("Unread", """{"w":"yes","a":"0.9","b":"fails","c":"0.2"}""", "S(a)=0.9 S(b)=failed S(c)=0.2")]
    [InlineData("Elements", """{"trace":[{"tool":"a","input":"0.1"},{"tool":"b","input":"fails"},{"tool":"c","input":"0.9"},{"tool":"d","input":"0.2"}]}""", "S(trace[0].input)=0.1 S(trace[1].input)=failed S(trace[2].input)=0.9")]
    [InlineData("Texts", """{"xs":["0.1","0.3","0.2"]}""", "S(xs[0])=0.1 S(xs[2])=0.2")]
    [InlineData("Labels", """{"a":"0.6 0.3 0.1"}""", "L(a).x=0.6 L(a).y=0.3")]
    [InlineData("Labels", """{"a":"0.4 0.4 0.2"}""", "L(a).x=0.4 L(a).y=0.4")]
    [InlineData("Labels", """{"a":"0.1 0.4 0.4"}""", "L(a).y=0.4")]
    [InlineData("Arguments", """{"a":"0.9","b":"B"}""", "Pair(a, lower(b))=0.9 S(trim(a))=0.9 S(xs[-1] ?? \"0.7\")=0.7")]
    [InlineData("Order", """{"a":"0.9","b":"0.8","c":"0.7"}""", "S(a)=0.9 S(b)=0.8 S(c)=0.7")]
    [InlineData("Order", """{"a":"0.1","b":"0.8","c":"0.7"}""", "S(a)=0.1 S(c)=0.7")]
    [InlineData("Implies", """{"a":"0.9","b":"0.8"}""", "S(a)=0.9 S(b)=0.8")]
    [InlineData("Implies", """{"a":"0.1","b":"0.8"}""", "S(a)=0.1")]
    [InlineData("Implies", """{"a":"fails","b":"0.8"}""", "S(a)=failed S(b)=0.8")]
    [InlineData("Chooses", """{"a":"0.9","b":"0.8","c":"0.7"}""", "S(a)=0.9 S(b)=0.8")]
    [InlineData("Chooses", """{"a":"0.1","b":"0.8","c":"0.7"}""", "S(a)=0.1 S(c)=0.7")]
    [InlineData("Chooses", """{"a":"fails","b":"0.8","c":"0.7"}""", "S(a)=failed S(b)=0.8 S(c)=0.7")]
    [InlineData("Sums", """{"xs":["0.1","0.3","0.2"]}""", "S(xs[0])=0.1 S(xs[2])=0.2")]
    [InlineData("Yields", """{"a":"0.9","b":"0.8","c":"0.7"}""", "S(b)=0.8 S(c)=0.7")]
    [InlineData("Yields", """{"a":"0.9","b":"0.1","c":"0.7"}""", "S(b)=0.1 S(a)=0.9")]
    [InlineData("Asks", """{"w":"no","a":"0.9"}""", "S(a)=0.9")]
    [InlineData("Twice", """{"a":"0.9"}""", "S(a)=0.9")]
    public void Scores_list_what_the_reading_order_reads(string constitution, string json, string expected) =>
        string.Join(' ', Loaded.Value.Scores(json, constitution)).ShouldBe(expected);
}
