using System.Text;
using SpecLang.Compiler;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Tests.Examples;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Tests.Interpretation;

public sealed class TraceRecorderTests
{
    private static readonly ConstitutionSymbol Constitution = Compilation.Create("policy.align", """
        record R { t: text  u: text?  xs: list<text> = [] }
        classifier S(t: text) -> score { model "s.onnx" }
        define rude(x: text) -> bool = x contains "fool"
        constitution C over R {
          principle P {
            when u is present
            unless t contains "never"
            forbid S(t) > 0.5 and rude(t)
            require all x in xs : not rude(x)
            escalate when S(t) > 0.9
            severity critical if (u ?? t) contains "grave"
          }
          principle Q { yields to P require any x in xs : rude(x) }
        }
        """, new NoFiles()).Constitutions.Single();

    [Fact]
    public void A_trace_tells_what_was_read_and_why_the_rest_was_not()
    {
        var principle = Trace("""{"t":"fool 0.7","u":"x"}""").Principles[0];

        principle.Verdict.Outcome.ShouldBe(Outcome.Violates);
        principle.Clauses.Select(c => (c.Clause.Kind.ToString(), c.NotRead)).ShouldBe(
            [("When", null), ("Unless", null), ("Forbid", null), ("Require", null), ("Escalate", null)], ignoreOrder: false);
        var forbidden = principle.Clauses[2].Condition.ShouldNotBeNull();
        forbidden.Value.ShouldBe(new InterpretedValue.Bool(true));
        forbidden.Evidence.Select(f => f.Text).ShouldBe(["fool"]);
        // The operand without a model is read first.
        Texts(forbidden.Parts).ShouldBe(["rude(t)", "S(t) > 0.5"]);
        Scores(forbidden).ShouldBe([new ScoreReading("S(t)", 0.7)]);
        principle.Severities.Single().Condition.Value.ShouldBe(new InterpretedValue.Bool(false));
    }

    [Fact]
    public void An_operand_that_settles_the_truth_leaves_the_others_unread()
    {
        var condition = Trace("""{"t":"fine","u":"x"}""").Principles[0].Clauses[2].Condition.ShouldNotBeNull();

        condition.Parts.OfType<TracePart.NotRead>().Select(p => (Text(p.Of), p.Reason)).ShouldBe([("S(t) > 0.5", NotReadReason.Settled)]);
    }

    [Fact]
    public void The_body_of_a_principle_that_does_not_apply_is_not_read()
    {
        var principle = Trace("""{"t":"0.1"}""").Principles[0];

        principle.Clauses.Select(c => c.NotRead).ShouldBe([null, NotReadReason.Settled, NotReadReason.NotApplicable, NotReadReason.NotApplicable, null]);
    }

    [Fact]
    public void Elements_are_told_one_by_one_until_the_truth_is_settled()
    {
        var principle = Trace("""{"t":"0.1","xs":["a","fool","b","c"]}""").Principles[1];

        principle.Yields.Select(y => (y.Other.Name, y.Applies)).ShouldBe([("P", (bool?)false)]);
        var parts = principle.Clauses.Single().Condition.ShouldNotBeNull().Parts;
        parts.OfType<TracePart.Element>().Select(e => e.Of.Path).ShouldBe(["xs[0]", "xs[1]"]);
        parts.OfType<TracePart.ElementsNotRead>().Single().Count.ShouldBe(2);
    }

    [Fact]
    public void One_expression_can_be_asked_for_by_itself()
    {
        var interpreter = ConstitutionInterpreter.Create(Constitution);
        var record = interpreter.Read(new RecordCursor(JsonValueReader.Read("""{"t":"0.7 fool"}"""u8)));
        var recorder = new TraceRecorder();
        var context = new EvaluationContext();
        var condition = Constitution.Principles[0].Clauses[3].Condition;

        interpreter.Evaluate(condition, record, context, recorder).ShouldBe(new InterpretedValue.Bool(true));
        recorder.Expression.ShouldNotBeNull().Of.ShouldBeSameAs(condition);
        interpreter.Evaluate(Constitution.Principles[0].Clauses[4].Condition, record, context).ShouldBeNull();
        context.Pending.Count.ShouldBe(1);
    }

    [Fact]
    public void Deep_definitions_do_not_end_the_process()
    {
        var text = new StringBuilder("record R { t: text }\ndefine d0(x: text) -> bool = x contains \"a\"\n");
        for (var i = 1; i <= 150; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"define d{i}(x: text) -> bool = not (d{i - 1}(x))\n");
        }

        var compilation = Compilation.Create("policy.align", text.Append("constitution C over R { principle P { require d150(t) } }").ToString(), new NoFiles());
        compilation.Diagnostics.Where(d => d.IsError).ShouldBeEmpty();
        var interpreter = ConstitutionInterpreter.Create(compilation.Constitutions.Single());
        var record = interpreter.Read(new RecordCursor(JsonValueReader.Read("""{"t":"a"}"""u8)));

        interpreter.TryEvaluate(record, new EvaluationContext()).ShouldNotBeNull().Principles[0].Outcome.ShouldBe(Outcome.Complies);
    }

    [Fact]
    public void Definitions_that_double_one_another_are_refused()
    {
        var text = new StringBuilder("record R { n: int }\ndefine d0(x: int) -> int = x + x\n");
        for (var i = 1; i <= 40; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"define d{i}(x: int) -> int = d{i - 1}(x + x)\n");
        }

        var compilation = Compilation.Create("policy.align", text.Append("constitution C over R { principle P { require d40(n) == 0 } }").ToString(), new NoFiles());
        Should.Throw<SpecTooLargeException>(() => ConstitutionInterpreter.Create(compilation.Constitutions.Single())).Declaration.ShouldBe("P");
        SpecLang.Compiler.Emit.CSharpEmitter.Emit(compilation).Diagnostics.Single().IsError.ShouldBeTrue();
    }

    private static TraceRecorder Trace(string json)
    {
        var interpreter = ConstitutionInterpreter.Create(Constitution);
        var record = interpreter.Read(new RecordCursor(JsonValueReader.Read(Encoding.UTF8.GetBytes(json))));
        var bank = ClassifierBank.Load(interpreter.Constitution, new SpokenModels());
        var context = new EvaluationContext();
        var recorder = new TraceRecorder();
        while (interpreter.TryEvaluate(record, context, recorder) is null)
        {
            bank.Answer([context], CancellationToken.None);
        }

        return recorder;
    }

    private static IEnumerable<ScoreReading> Scores(TracePart part) => part switch
    {
        TracePart.Expression e => e.Parts.SelectMany(Scores).Concat(e.Score is { } score ? [score] : Array.Empty<ScoreReading>()),
        TracePart.Element e => e.Parts.SelectMany(Scores),
        _ => [],
    };

    private static IEnumerable<string> Texts(IEnumerable<TracePart> parts) => parts.OfType<TracePart.Expression>().Select(p => Text(p.Of));

    private static string Text(SpecLang.Compiler.Binding.BoundExpression expression) =>
        Constitution.Source.Text.Substring(expression.Syntax.Span.Start, expression.Syntax.Span.End - expression.Syntax.Span.Start);

    private sealed class NoFiles : ISpecFiles
    {
        public SpecFileContent Read(string path) => SpecFileContent.Missing("there is no such file");
    }
}
