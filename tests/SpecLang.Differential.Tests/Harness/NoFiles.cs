using SpecLang.Compiler;

namespace SpecLang.Differential.Tests.Harness;

internal sealed class NoFiles : ISpecFiles
{
    public SpecFileContent Read(string path) => SpecFileContent.Missing("there is no such file");
}
