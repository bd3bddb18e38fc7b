using SpecLang.Runtime;

namespace SpecLang.Engine.Plans;

/// <summary>How a clause is judged.</summary>
/// <param name="Text">The clause as written, on one line.</param>
/// <param name="File">The spec it stands in.</param>
/// <param name="Line">Its line there, from 1.</param>
/// <param name="Means">By what it is judged.</param>
/// <param name="Reason">Why not from bytes; null where it is.</param>
/// <param name="Order">The operands of its <c>and</c> or <c>or</c> in the order in which they are read, with what each costs; empty where there are none.</param>
public sealed record ClausePlan(string Text, string File, int Line, ClauseMeans Means, string? Reason, ValueList<OperandPlan> Order);
