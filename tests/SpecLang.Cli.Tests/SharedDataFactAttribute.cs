namespace SpecLang.Cli.Tests;

/// <summary>A test that needs public research data, which lies beside the repository or nowhere.</summary>
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string path)
    {
        if (SharedData.Find(path) is null)
        {
            Skip = "needs the data `" + path + "` in a folder `shared/data` beside the repository";
        }
    }
}
