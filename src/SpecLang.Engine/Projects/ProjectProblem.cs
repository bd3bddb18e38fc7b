namespace SpecLang.Engine.Projects;

/// <summary>What a project could not be opened for.</summary>
public enum ProjectProblem
{
    /// <summary>The user named something that is no project.</summary>
    Usage,

    /// <summary>The project file or the spec can't be read.</summary>
    Spec,

    /// <summary>Data is not there or can't be read.</summary>
    Data,
}
