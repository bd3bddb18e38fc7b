using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Interpretation.Facts;

/// <summary>A condition over a record's facts, ready to be asked again and again. Immutable and thread-safe.</summary>
internal abstract class FactCondition
{
    private FactCondition()
    {
    }

    /// <summary>Makes a test of a clause ready.</summary>
    /// <param name="test">The test.</param>
    /// <param name="record">Knows the places of facts.</param>
    public static FactCondition Of(FactTest test, LoweredScope record) => test switch
    {
        FactTest.Constant e => new ConstantCondition(e.Value),
        FactTest.Of { Fact: LoweredFact.Residual residual } => new ResidualCondition(record.IndexOf(residual)),
        FactTest.Of e => new PlainCondition(record.IndexOf(e.Fact)),
        FactTest.Not e => Not(Of(e.Operand, record)),
        FactTest.Chain e => Chain(e.IsAnd, [.. e.Operands.Select(o => Of(o, record))]),
        FactTest.Choice e => new ChoiceCondition(Of(e.Condition, record), Of(e.WhenTrue, record), Of(e.WhenFalse, record)),
        FactTest.Principle e => new PrincipleCondition(e.Kind, e.Ordinal),
        _ => throw new InvalidOperationException(test.GetType().Name + " is no test of a clause."),
    };

    public static FactCondition Not(FactCondition operand) => new NotCondition(operand);

    /// <summary>All of, or any of, several, read until the truth is settled.</summary>
    public static FactCondition Chain(bool isAnd, FactCondition[] operands) => operands.Length == 1 ? operands[0] : isAnd ? new AllCondition(operands) : new AnyCondition(operands);

    /// <summary>Its truth in a run.</summary>
    public abstract Truth In(FactEvaluation run);

    private sealed class ConstantCondition(bool value) : FactCondition
    {
        public override Truth In(FactEvaluation run) => value;
    }

    private sealed class PlainCondition(int fact) : FactCondition
    {
        public override Truth In(FactEvaluation run) => run.Facts.Of(fact);
    }

    private sealed class ResidualCondition(int fact) : FactCondition
    {
        public override Truth In(FactEvaluation run) => run.Ask(fact);
    }

    private sealed class NotCondition(FactCondition operand) : FactCondition
    {
        public override Truth In(FactEvaluation run) => !operand.In(run);
    }

    private sealed class AllCondition(FactCondition[] operands) : FactCondition
    {
        public override Truth In(FactEvaluation run)
        {
            Truth truth = true;
            foreach (var operand in operands)
            {
                truth = truth && operand.In(run);
            }

            return truth;
        }
    }

    private sealed class AnyCondition(FactCondition[] operands) : FactCondition
    {
        public override Truth In(FactEvaluation run)
        {
            Truth truth = false;
            foreach (var operand in operands)
            {
                truth = truth || operand.In(run);
            }

            return truth;
        }
    }

    private sealed class ChoiceCondition(FactCondition condition, FactCondition whenTrue, FactCondition whenFalse) : FactCondition
    {
        public override Truth In(FactEvaluation run) => Truths.Choose(condition.In(run), whenTrue.In(run), whenFalse.In(run));
    }

    private sealed class PrincipleCondition(PrincipleTestKind kind, int ordinal) : FactCondition
    {
        public override Truth In(FactEvaluation run) => run.Test(kind, ordinal);
    }
}
