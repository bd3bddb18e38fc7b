using System.Text;

namespace SpecLang.Package.Tests;

/// <summary>A C# project of a user, in a folder whose name has a space.</summary>
internal sealed class UserProject(PackedFeed feed, string folder, string name)
{
    public const string Version = "0.1.0";

    public string Folder => folder;

    public string this[string relative] => Path.Combine(folder, relative);

    /// <summary>The project file: warnings are errors, as in a careful user's project.</summary>
    public UserProject WithProject(string sdk = "Microsoft.NET.Sdk", string framework = "net10.0", string properties = "", string items = "", params string[] packages)
    {
        var references = string.Concat(packages.Select(p => p.Contains('@', StringComparison.Ordinal)
            ? $"    <PackageReference Include=\"{p.Split('@')[0]}\" Version=\"{p.Split('@')[1]}\" />\n"
            : $"    <PackageReference Include=\"{p}\" Version=\"{Version}\" />\n"));
        return Write(name + ".csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
            {references}  </ItemGroup>
              {items}
            </Project>

            """);
    }

    public UserProject Write(string relative, string text)
    {
        var path = this[relative];
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    public string Read(string relative) => File.ReadAllText(this[relative]);

    public CommandResult Dotnet(params string[] arguments) => feed.Run(folder, "dotnet", arguments);

    public CommandResult Shell(string command) => command.StartsWith("dotnet tool ", StringComparison.Ordinal) || command.StartsWith("dotnet align ", StringComparison.Ordinal)
        ? feed.RunInNewHome(folder, command)
        : feed.Run(folder, "bash", "-c", command);

    public CommandResult Build(params string[] arguments) => Dotnet(["build", "--nologo", "-v", "m", .. arguments]);

    /// <summary>Starts the built program.</summary>
    public CommandResult RunBuilt(params string[] arguments) => Dotnet([Path.Combine("bin", "Debug", "net10.0", name + ".dll"), .. arguments]);

    /// <summary>Runs the tool, from its package.</summary>
    public CommandResult Align(IReadOnlyDictionary<string, string> environment, params string[] arguments) => feed.Run(folder, environment, feed.Tool, arguments);

    public System.Diagnostics.ProcessStartInfo Describe(params string[] arguments) => feed.Describe(folder, "dotnet", arguments);
}
