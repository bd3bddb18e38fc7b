using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace SpecLang.Package.Tests;

/// <summary>What is in the packages.</summary>
[Collection(PackedFeedCollection.Name)]
public sealed class PackageTests(PackedFeed feed)
{
    private static readonly string[] Names = ["SpecLang", "SpecLang.Cli", "SpecLang.Models", "SpecLang.Onnx", "SpecLang.Runtime", "SpecLang.Testing", "SpecLang.Text"];

    [NodeFact]
    public void There_are_these_packages_and_none_of_others() =>
        Directory.GetFiles(PackedFeed.Packages, "*.nupkg").Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(Names.Select(n => $"{n}.{UserProject.Version}.nupkg"));

    [NodeFact]
    public void Every_package_has_a_read_me_a_licence_and_an_icon()
    {
        foreach (var name in Names)
        {
            using var package = Open(name);
            var metadata = Metadata(package);
            metadata["license"].ShouldBe(name == "SpecLang.Models" ? "MIT AND ISC" : "MIT");
            metadata["description"].ShouldNotBeEmpty();
            package.GetEntry(metadata["readme"]).ShouldNotBeNull(name);
            package.GetEntry(metadata["icon"]).ShouldNotBeNull(name);
            package.GetEntry("LICENSE").ShouldNotBeNull(name);
        }
    }

    [NodeFact]
    public void Every_assembly_has_symbols_in_the_package_or_beside_it()
    {
        foreach (var name in Names)
        {
            using var package = Open(name);
            var entries = package.Entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);
            var symbols = PackedFeed.Packages + $"/{name}.{UserProject.Version}.snupkg";
            if (File.Exists(symbols))
            {
                using var archive = ZipFile.OpenRead(symbols);
                entries.UnionWith(archive.Entries.Select(e => e.FullName));
            }

            entries.Where(e => Path.GetFileName(e) is "align.dll" || (Path.GetFileName(e).StartsWith("SpecLang.", StringComparison.Ordinal) && e.EndsWith(".dll", StringComparison.Ordinal)))
                .Where(e => !entries.Contains(Path.ChangeExtension(e, ".pdb")))
                .ShouldBeEmpty(name);
        }
    }

    [NodeFact]
    public void The_generator_asks_for_no_newer_compiler_than_it_may()
    {
        using var package = Open("SpecLang");
        var analyzers = package.Entries.Where(e => e.FullName.StartsWith("analyzers/", StringComparison.Ordinal) && e.FullName.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        analyzers.Select(e => e.Name).Order(StringComparer.Ordinal).ShouldBe(["Antlr4.Runtime.Standard.dll", "SpecLang.Compiler.dll", "SpecLang.SourceGenerator.dll", "SpecLang.Text.dll"]);
        foreach (var reference in analyzers.SelectMany(References).Where(r => r.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)))
        {
            reference.Version.ShouldBeLessThanOrEqualTo(new Version(4, 8, 0, 0), reference.Name);
        }
    }

    [NodeFact]
    public void The_model_runner_depends_on_the_ordinary_package_of_ONNX_Runtime()
    {
        using var package = Open("SpecLang.Onnx");
        Dependencies(package).ShouldContain(("Microsoft.ML.OnnxRuntime", "1.29.0"));
        package.Entries.ShouldAllBe(e => !e.FullName.Contains("onnxruntime", StringComparison.OrdinalIgnoreCase));
    }

    [NodeFact]
    public void Packing_twice_gives_the_same_bytes()
    {
        var again = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            feed.Run(Repository.Root, "bash", "pack.sh", again).ShouldSucceed();
            foreach (var package in Directory.GetFiles(PackedFeed.Packages).Where(f => f.EndsWith("nupkg", StringComparison.Ordinal) || f.EndsWith(".vsix", StringComparison.Ordinal)))
            {
                File.ReadAllBytes(Path.Combine(again, Path.GetFileName(package))).AsSpan().SequenceEqual(File.ReadAllBytes(package)).ShouldBeTrue(package);
            }
        }
        finally
        {
            Directory.Delete(again, recursive: true);
        }
    }

    [NodeFact]
    public void The_extension_of_VS_Code_carries_the_command_for_every_system_with_its_notices()
    {
        using var package = ZipFile.OpenRead(Path.Combine(PackedFeed.Packages, $"speclang-{UserProject.Version}.vsix"));
        var files = package.Entries.Select(e => e.FullName).ToList();
        files.ShouldContain("extension/server/align.dll");
        files.ShouldContain("extension/server/align.runtimeconfig.json");
        files.ShouldContain("extension/dist/extension.js");
        files.ShouldAllBe(f => !f.EndsWith(".so", StringComparison.Ordinal) && !f.EndsWith(".exe", StringComparison.Ordinal) && !f.EndsWith(".pdb", StringComparison.Ordinal) && !f.EndsWith(".ts", StringComparison.Ordinal));
        using var notices = new StreamReader(package.Entries.Single(e => e.Name == "NOTICE.txt").Open());
        var text = notices.ReadToEnd();
        text.ShouldContain("The ANTLR Project");
        text.ShouldContain("vscode-languageclient");
        using var manifest = System.Text.Json.JsonDocument.Parse(package.Entries.Single(e => e.FullName == "extension/package.json").Open());
        manifest.RootElement.GetProperty("version").GetString().ShouldBe(UserProject.Version);
    }

    private static ZipArchive Open(string name) => ZipFile.OpenRead(Path.Combine(PackedFeed.Packages, $"{name}.{UserProject.Version}.nupkg"));

    private static XElement Nuspec(ZipArchive package)
    {
        using var stream = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root ?? throw new InvalidDataException("an empty .nuspec");
    }

    private static Dictionary<string, string> Metadata(ZipArchive package) =>
        Nuspec(package).Elements().Single().Elements().Where(e => !e.HasElements).ToDictionary(e => e.Name.LocalName, e => e.Value, StringComparer.Ordinal);

    private static IEnumerable<(string? Id, string? Version)> Dependencies(ZipArchive package) =>
        Nuspec(package).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => (e.Attribute("id")?.Value, e.Attribute("version")?.Value));

    private static List<(string Name, Version Version)> References(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        using var assembly = new PEReader(bytes);
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(r => (metadata.GetString(r.Name), r.Version))];
    }
}
