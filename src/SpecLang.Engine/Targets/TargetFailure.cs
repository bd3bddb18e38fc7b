namespace SpecLang.Engine.Targets;

/// <summary>Why a question has no answer.</summary>
/// <param name="Kind">What kind of failure it is, for counting.</param>
/// <param name="Message">The end of a sentence, which may quote the target and is escaped by whoever prints it; no key stands in it.</param>
public sealed record TargetFailure(TargetFailureKind Kind, string Message);
