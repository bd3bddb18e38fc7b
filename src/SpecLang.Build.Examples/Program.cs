namespace SpecLang.Build.Examples;

/// <summary>
/// <c>SpecLang.Build.Examples ROOT LIST</c>: runs the examples of the specs whose full paths stand in the file LIST, one a line. Exits with 0 where all hold,
/// 1 where one fails, 2 where it was called wrongly, 4 where a spec can't be read.
/// </summary>
internal static class Program
{
#pragma warning disable RS0030 // A process of its own, like the command line: its standard streams are what it has to speak with.
    private static readonly TextWriter Problems = Console.Error;
    private static readonly Stream Output = Console.OpenStandardOutput();
#pragma warning restore RS0030

    private static int Main(string[] arguments)
    {
        if (arguments is not [var root, var list])
        {
            Problems.WriteLine("usage: SpecLang.Build.Examples ROOT LIST");
            return 2;
        }

        try
        {
            using var output = new StreamWriter(Output) { NewLine = "\n" };
            return new ExampleBuild(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar, output).Run(File.ReadAllLines(list)) ? 0 : 1;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Problems.WriteLine($"SpecLang : error ALN9003: a file that the examples need can't be read: {problem.Message}");
            return 4;
        }
    }
}
