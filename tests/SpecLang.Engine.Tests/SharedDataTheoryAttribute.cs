namespace SpecLang.Engine.Tests;

/// <summary>A test over several cases that needs public research data, which lies beside the repository or nowhere.</summary>
internal sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute(string path)
    {
        if (SharedData.Find(path) is null)
        {
            Skip = "needs the data `" + path + "` in a folder `shared/data` beside the repository";
        }
    }
}
