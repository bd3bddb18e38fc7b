using SpecLang.Compiler;
using SpecLang.Compiler.Library;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Tests.Semantics;

namespace SpecLang.Engine.Tests.Library;

public class StandardLibraryTests
{
    private const string ExamplesFolder = "std/examples/";

    public static TheoryData<string> Files => [.. StandardLibrary.Paths.Where(p => p.StartsWith(ExamplesFolder, StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_examples_of_the_library_hold(string path)
    {
        using var folder = new TemporaryFolder();
        var text = StandardLibrary.Read(path).ShouldNotBeNull();
        var compilation = Compilation.Create(path, text, new SpecFiles(folder.Path));
        using var spec = LoadedSpec.Of(compilation);

        var results = spec.RunExamples();

        results.Where(r => r.Status != ExampleStatus.Passed).Select(r => $"{r.Example.Name}: {r.Reason}").ShouldBeEmpty();
        results.ShouldAllBe(r => r.Example.Todo == null);
        results.Count.ShouldBeGreaterThan(4);
    }

    [Fact]
    public void Every_file_of_the_library_has_examples()
    {
        var named = StandardLibrary.Paths.Where(p => !p.StartsWith(ExamplesFolder, StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension);

        StandardLibrary.Paths.Where(p => p.StartsWith(ExamplesFolder, StringComparison.Ordinal))
            .Select(p => Path.GetFileName(p).Replace(".examples.align", "", StringComparison.Ordinal))
            .ShouldBe(named, ignoreOrder: true);
    }

    [Theory]
    [InlineData("std/records.align")]
    [InlineData("std/privacy.align")]
    [InlineData("std/refusal.align")]
    [InlineData("std/injection.align")]
    public void A_file_of_the_library_stands_alone(string path)
    {
        using var folder = new TemporaryFolder();

        Compilation.Create(path, StandardLibrary.Read(path).ShouldNotBeNull(), new SpecFiles(folder.Path)).Diagnostics.ShouldBeEmpty();
    }
}
