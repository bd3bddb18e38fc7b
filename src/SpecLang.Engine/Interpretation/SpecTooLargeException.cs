namespace SpecLang.Engine.Interpretation;

/// <summary>A principle that grows beyond all reason when its definitions are put in, as those that call definitions twice each do.</summary>
public sealed class SpecTooLargeException(string principle)
    : Exception($"principle `{principle}` becomes too large when its definitions are put in; let fewer definitions call one another")
{
    /// <summary>The principle's name.</summary>
    public string Principle { get; } = principle;
}
