using SpecLang.Runtime;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>A principle, as far as a summary names it.</summary>
internal sealed record PrincipleState(string Name, Severity Severity);
