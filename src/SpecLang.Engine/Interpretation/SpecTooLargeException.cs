namespace SpecLang.Engine.Interpretation;

/// <summary>A principle or measure that grows beyond all reason when its definitions are put in, as where definitions call others twice each.</summary>
public sealed class SpecTooLargeException(string declaration)
    : Exception($"`{declaration}` becomes too large when its definitions are put in; let fewer definitions call one another")
{
    /// <summary>The principle's or measure's name.</summary>
    public string Declaration { get; } = declaration;
}
