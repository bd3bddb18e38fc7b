namespace SpecLang.Engine.Runs.Kept;

/// <summary>A file that a run reads.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="DataPath">The value of <c>$file</c>.</param>
internal sealed record RunInputState(string Name, string DataPath);
