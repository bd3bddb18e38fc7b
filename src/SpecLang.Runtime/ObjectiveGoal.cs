namespace SpecLang.Runtime;

/// <summary>Which way an objective strives.</summary>
public enum ObjectiveGoal
{
    Maximize,
    Minimize,
}
