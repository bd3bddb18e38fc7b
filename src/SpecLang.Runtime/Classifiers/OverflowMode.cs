namespace SpecLang.Runtime.Classifiers;

/// <summary>What is done with a text longer than the model takes.</summary>
public enum OverflowMode
{
    Truncate,
    Window,
    Error,
}
