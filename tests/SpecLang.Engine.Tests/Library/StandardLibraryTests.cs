using SpecLang.Compiler;
using SpecLang.Compiler.Library;
using SpecLang.Engine.Examples;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Tests.Semantics;

namespace SpecLang.Engine.Tests.Library;

public class StandardLibraryTests
{
    private static readonly string LibraryFolder = Repository.At("src", "SpecLang.Compiler", "Library", "std");

    public static TheoryData<string> Files => [.. StandardLibrary.Paths];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_examples_of_a_library_file_hold(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path) + ".examples.align";
        var text = File.ReadAllText(Path.Combine(LibraryFolder, "examples", name));
        using var spec = LoadedSpec.Of(Compilation.Create(name, text, new SpecFiles(LibraryFolder)));

        var results = spec.RunExamples();

        results.Where(r => r.Status != ExampleStatus.Passed).Select(r => $"{r.Example.Name}: {r.Reason}").ShouldBeEmpty();
        results.ShouldAllBe(r => r.Example.Todo == null);
        results.Count.ShouldBeGreaterThan(4);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_library_file_stands_alone(string path) =>
        Compilation.Create(path, StandardLibrary.Read(path).ShouldNotBeNull(), new SpecFiles(LibraryFolder)).Diagnostics.ShouldBeEmpty();
}
