using System.Buffers;
using System.Text;
using SpecLang.Compiler;
using SpecLang.Engine.Evasions;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Projects;
using SpecLang.Engine.Reports.Evasions;

namespace SpecLang.Engine.Tests.Evasions;

/// <summary>A spec with a probe and its seeds, run without a target.</summary>
internal sealed class EvasionTrying : IDisposable
{
    public const string Record = "record Exchange { prompt: text  response: text  channel: one of { chat, email } = chat }\n";

    private readonly TemporaryFolder folder = new();

    public EvasionTrying(string spec, string seeds)
    {
        folder.Write("policy.align", spec);
        folder.Write("seeds.jsonl", seeds);
        Project = SpecProject.Open(folder["policy.align"]);
        Compilation = PolicyCompiler.Check(Project, CancellationToken.None);
        Compilation.Diagnostics.ShouldBeEmpty();
    }

    public SpecProject Project { get; }

    public Compilation Compilation { get; }

    public string Folder => folder.Path;

    public static EvasionResult Run(string spec, string seeds, ulong seed = 1, int jobs = 1)
    {
        using var trying = new EvasionTrying(spec, seeds);
        return trying.Run(seed, jobs);
    }

    public EvasionResult Run(ulong seed = 1, int jobs = 1)
    {
        var probe = Compilation.Probes.First();
        return new EvasionRunner(probe, classifiers: null, seed, jobs).Run(ProbeSeeds.Read(probe, Project), CancellationToken.None);
    }

    public static string Json(params EvasionResult[] results)
    {
        var buffer = new ArrayBufferWriter<byte>();
        EvasionJson.Write(buffer, results);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void Dispose() => folder.Dispose();
}
