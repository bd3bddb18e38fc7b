namespace SpecLang.Engine.Projects;

/// <summary>A project or its data can't be opened; the message is one sentence that names the file and says what to do.</summary>
public sealed class ProjectException(ProjectProblem problem, string message, string file, int? line = null, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What kind of thing is wrong.</summary>
    public ProjectProblem Problem { get; } = problem;

    /// <summary>The file or name it is about, as messages call it.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1, where one can be named.</summary>
    public int? Line { get; } = line;
}
