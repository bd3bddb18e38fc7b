using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Interpretation;

/// <summary>
/// The reference interpreter: a constitution judged straight from its bound tree. It is the meaning of the language, small and plain, and is
/// what compiled evaluators are tested against. It is ready at once, where compiled code is faster once it is there. Thread-safe.
/// </summary>
/// <remarks>
/// A run goes as an <see cref="Evaluator"/>'s does: <see cref="Read"/> a record, call <see cref="TryEvaluate(object, EvaluationContext)"/>, answer what the context
/// waits for, call again. <see cref="Evaluate"/> does the same for one expression, as an editor shows it of a selection.
/// </remarks>
public sealed class ConstitutionInterpreter : Evaluator
{
    /// <summary>As large as the compiler lets a principle become, so that what one runs the other does.</summary>
    private const int MaximumSize = 50_000;

    private readonly ConstitutionSymbol constitution;
    private readonly ImmutableArray<ClassifierSymbol> classifiers;
    private readonly RecordReader reader;
    private readonly MatcherSet matchers;
    private readonly ConstitutionMutation? mutation;

    private ConstitutionInterpreter(ConstitutionSymbol constitution, RecordSymbol record, ImmutableArray<ClassifierSymbol> classifiers, SharedMatchers? shared, ConstitutionMutation? mutation)
        : base(InterpretedConstitution.Describe(constitution, record, classifiers))
    {
        this.constitution = constitution;
        this.classifiers = classifiers;
        this.mutation = mutation;
        reader = new RecordReader(record);
        matchers = new MatcherSet(shared);
    }

    /// <param name="constitution">A constitution of a compilation without errors.</param>
    /// <exception cref="ArgumentException">The constitution's record is not known: its compilation has errors.</exception>
    /// <exception cref="SpecTooLargeException">A principle becomes too large when its definitions are put in; the compiler reports the same.</exception>
    public static ConstitutionInterpreter Create(ConstitutionSymbol constitution) => Create(constitution, shared: null);

    /// <param name="constitution">A constitution of a compilation without errors.</param>
    /// <param name="shared">Has the matchers of declarations that other interpreters use too; null where there are none.</param>
    /// <exception cref="ArgumentException">The constitution's record is not known: its compilation has errors.</exception>
    /// <exception cref="SpecTooLargeException">A principle becomes too large when its definitions are put in; the compiler reports the same.</exception>
    public static ConstitutionInterpreter Create(ConstitutionSymbol constitution, SharedMatchers? shared) => Create(constitution, shared, mutation: null);

    /// <summary>What judges as if the constitution were changed.</summary>
    /// <param name="constitution">A constitution of a compilation without errors.</param>
    /// <param name="mutation">The change, which calls no classifier that the constitution does not.</param>
    /// <exception cref="ArgumentException">The constitution's record is not known: its compilation has errors.</exception>
    /// <exception cref="SpecTooLargeException">A principle becomes too large when its definitions are put in; the compiler reports the same.</exception>
    internal static ConstitutionInterpreter Create(ConstitutionSymbol constitution, ConstitutionMutation mutation) => Create(constitution, shared: null, mutation);

    private static ConstitutionInterpreter Create(ConstitutionSymbol constitution, SharedMatchers? shared, ConstitutionMutation? mutation)
    {
        ArgumentNullException.ThrowIfNull(constitution);
        return CreateWith(constitution, ClassifierUse.Of(constitution, MaximumSize), shared, mutation);
    }

    /// <summary>Evaluates expressions beside the constitution's own, with their classifiers alone.</summary>
    /// <param name="constitution">A constitution of a compilation without errors, over the record that the expression is about.</param>
    /// <param name="owner">What the expression belongs to.</param>
    /// <param name="expression">The expression, for <see cref="EvaluateIn"/>.</param>
    /// <exception cref="SpecTooLargeException">It becomes too large when its definitions are put in.</exception>
    internal static ConstitutionInterpreter CreateFor(ConstitutionSymbol constitution, Symbol owner, BoundExpression expression) =>
        CreateWith(constitution, ClassifierUse.Of(owner, expression, MaximumSize));

    /// <summary>Reads records, and has one classifier: that of place 0.</summary>
    internal static ConstitutionInterpreter CreateFor(ConstitutionSymbol constitution, ClassifierSymbol classifier) => CreateWith(constitution, [classifier]);

    private static ConstitutionInterpreter CreateWith(
        ConstitutionSymbol constitution, ImmutableArray<ClassifierSymbol> classifiers, SharedMatchers? shared = null, ConstitutionMutation? mutation = null)
    {
        var record = constitution.Record ?? throw new ArgumentException("A constitution with errors can't be interpreted.", nameof(constitution));
        return new ConstitutionInterpreter(constitution, record, classifiers, shared, mutation);
    }

    /// <summary>The matchers of its declarations.</summary>
    internal MatcherSet Matchers => matchers;

    public override object Read(RecordCursor cursor) => reader.Read(cursor);

    public override string FieldText(object record, int field) => ((InterpretedValue.Record)record).Fields[field] switch
    {
        InterpretedValue.Text text => text.Value.Value,
        InterpretedValue.Bool truth => truth.Value ? "true" : "false",
        InterpretedValue.Int whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        InterpretedValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        InterpretedValue.Label label => label.Name,
        _ => "",
    };

    public override Verdict? TryEvaluate(object record, EvaluationContext context) => TryEvaluate(record, context, observer: null);

    /// <summary>Judges a record as far as the context's scores allow, and tells how.</summary>
    /// <param name="record">What <see cref="Read"/> gave.</param>
    /// <param name="context">The scores, and how much evidence is asked for.</param>
    /// <param name="observer">Is told what is read; its last run is the one that gave the verdict.</param>
    /// <returns>The verdict; null where scores are missing, which the context then asks for.</returns>
    public Verdict? TryEvaluate(object record, EvaluationContext context, IPrincipleObserver? observer)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new RecordInterpretation(constitution, classifiers, matchers, (InterpretedValue.Record)record, context, observer, mutation).Run();
    }

    /// <summary>Reads all that the margins of the principles read.</summary>
    /// <returns>The record; null where scores are missing, which the context then asks for.</returns>
    internal object? TryEvaluateMargins(object record, EvaluationContext context) =>
        new RecordInterpretation(constitution, classifiers, matchers, (InterpretedValue.Record)record, context).TryReadMargins() ? record : null;

    /// <summary>Judges a record as if the constitution were changed: by the principles that the change may touch, and for the others by what is known.</summary>
    /// <param name="record">What <see cref="Read"/> gave.</param>
    /// <param name="context">The scores, and how much evidence is asked for.</param>
    /// <param name="mutation">The change.</param>
    /// <param name="known">The verdict without it, of the same record.</param>
    /// <param name="affected">The places of the principles that it may touch.</param>
    /// <returns>The verdict; null where scores are missing, which the context then asks for.</returns>
    internal Verdict? TryEvaluate(object record, EvaluationContext context, ConstitutionMutation mutation, Verdict known, IReadOnlyList<int> affected) =>
        new RecordInterpretation(constitution, classifiers, matchers, (InterpretedValue.Record)record, context, observer: null, mutation).Rejudge(known, affected);

    /// <summary>Gives the truth of conditions of a constitution without classifiers, definitions put in or not.</summary>
    /// <param name="record">What <see cref="Read"/> gave.</param>
    internal Func<BoundExpression, Truth> TruthsOf(object record)
    {
        var run = new RecordInterpretation(constitution, classifiers, matchers, (InterpretedValue.Record)record, new EvaluationContext(EvidenceMode.None));
        return condition => run.Expressions.Truth(condition, scope: null) switch { true => Truth.True, false => Truth.False, _ => Truth.Unknown };
    }

    /// <summary>A verdict of a constitution without classifiers, with what the record shows of its violations.</summary>
    /// <param name="record">What <see cref="Read"/> gave.</param>
    /// <param name="verdict">The verdict of the same record, without evidence.</param>
    /// <param name="evidence">How much evidence is shown.</param>
    public override Verdict Explain(object record, Verdict verdict, EvidenceMode evidence) =>
        new RecordInterpretation(constitution, classifiers, matchers, (InterpretedValue.Record)record, new EvaluationContext(evidence)).Explain(verdict);

    /// <summary>
    /// What one expression of the constitution, or of a declaration it uses, is for a record. A variable of a quantifier around it has no value,
    /// so only whole expressions are asked for: those without free variables.
    /// </summary>
    /// <param name="expression">The expression.</param>
    /// <param name="record">What <see cref="Read"/> gave.</param>
    /// <param name="context">The scores.</param>
    /// <param name="observer">Is told what is read.</param>
    /// <returns>The value; null where scores are missing, which the context then asks for.</returns>
    /// <exception cref="InvalidOperationException">The expression has an error or a free variable.</exception>
    public InterpretedValue? Evaluate(BoundExpression expression, object record, EvaluationContext context, IExpressionObserver? observer = null) =>
        EvaluateIn(expression, scope: null, record, context, observer);

    /// <summary>The same, of an expression whose variables stand for something.</summary>
    internal InterpretedValue? EvaluateIn(BoundExpression expression, Scope? scope, object record, EvaluationContext context, IExpressionObserver? observer = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.BeginRun();
        observer?.BeginRun();
        var run = new RecordInterpretation(constitution, classifiers, matchers, (InterpretedValue.Record)record, context);
        run.Expressions.Observer = observer;
        try
        {
            return run.Expressions.Value(expression, scope);
        }
        catch (MissingScoreException)
        {
            return null;
        }
    }
}
