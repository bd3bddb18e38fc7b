using SpecLang.Compiler.Binding;
using SpecLang.Engine.Interpretation;

namespace SpecLang.Engine.Calibration;

/// <summary>A threshold, with the call whose score it cuts.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="Call">The call.</param>
/// <param name="Scope">What the names in the call stand for.</param>
/// <param name="IsOfElements">Whether it is asked of elements of a list, so that a record has several scores.</param>
internal sealed record FoundThreshold(Threshold Threshold, BoundClassifierCall Call, Scope? Scope, bool IsOfElements);
