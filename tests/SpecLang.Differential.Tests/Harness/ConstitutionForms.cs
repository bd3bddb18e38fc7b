using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Interpretation;
using SpecLang.Engine.Interpretation.Facts;
using SpecLang.Runtime;

namespace SpecLang.Differential.Tests.Harness;

/// <summary>A constitution in every form in which it can judge.</summary>
/// <param name="Constitution">The constitution.</param>
/// <param name="Compiled">Its compiled code.</param>
/// <param name="Interpreted">The interpreter, which is the meaning.</param>
/// <param name="Planned">Its plan as data; null where it has none.</param>
internal sealed record ConstitutionForms(ConstitutionSymbol Constitution, Evaluator Compiled, ConstitutionInterpreter Interpreted, PlannedConstitution? Planned);
