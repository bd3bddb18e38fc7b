using System.Globalization;
using SpecLang.Engine.Output;
using SpecLang.Engine.Targets;
using SpecLang.Engine.Targets.Http;

namespace SpecLang.Cli.Commands;

/// <summary>The targets of a run, and the recording of what they answer.</summary>
internal sealed class ProbeTargets(ProbeOptions options, ToolConsole console) : IAsyncDisposable
{
    private const int MostProblems = 10;

    private readonly RequestBudget budget = new(options.Asking.MaxRequests);
    private RecordingWriter? writer;
    private string? file;
    private bool isNew;

    /// <summary>The targets, each with what asks it.</summary>
    public IReadOnlyList<(ITarget Target, TargetRun Run)> Targets { get; private set; } = [];

    /// <summary>Opens targets and recording.</summary>
    /// <exception cref="FormatException">The command line is wrong; the message is a sentence.</exception>
    /// <exception cref="IOException">The recording can't be opened.</exception>
    public void Open()
    {
        var how = options.Asking.Resolve(Environment.GetEnvironmentVariables());
        var specs = options.Targets.Select(TargetSpec.Parse).ToList();
        WarnOfOpenKeys(specs, how);
        var problems = new List<string>();
        var targets = new TargetFactory(how, budget, TimeProvider.System).Create(specs, problems.Add);
        SayFirst("error: ", problems);
        var earlier = targets.Any(t => t.IsLive) ? OpenRecording() : null;
        Targets = [.. targets.Select(t => (t, new TargetRun(t, how.Concurrency, earlier, writer)))];
    }

    private bool HasAnswers => file is not null && new FileInfo(file) is { Exists: true, Length: > 0 };

    /// <summary>What to do after a run was cancelled, as the end of a sentence.</summary>
    public string WhereToGoOn() => file is null || !HasAnswers ? "nothing was written" : $"the answers until now are in `{file}`, and --record FILE --resume goes on";

    /// <summary>Says where answers are, and what they cost.</summary>
    public void SayWhatWasAsked()
    {
        if (file is null || !HasAnswers)
        {
            return;
        }

        var reused = Targets.Sum(t => t.Run.Reused);
        var taken = reused == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {reused} {(reused == 1 ? "answer was" : "answers were")} there already");
        console.Messages.WriteLine(TerminalText.Escape(string.Create(CultureInfo.InvariantCulture, $"{budget.Made} {(budget.Made == 1 ? "request" : "requests")}{taken}; the answers are in {file}")));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (target, _) in Targets)
        {
            await target.DisposeAsync();
        }

        writer?.Dispose();
        DeleteIfEmpty();
    }

    /// <summary>A recording of ours without an answer is worth nothing, and would stand in the way of the next run.</summary>
    private void DeleteIfEmpty()
    {
        if (!isNew || file is null || HasAnswers || !File.Exists(file))
        {
            return;
        }

        File.Delete(file);
        if (options.Record is null && Path.GetDirectoryName(file) is { } folder)
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>Every answer is worth keeping: where the user names no file, one of our own takes them.</summary>
    private Recording? OpenRecording()
    {
        file = options.Record ?? Path.Combine(Directory.CreateTempSubdirectory("align-answers-").FullName, "answers.jsonl");
        MakeFolderOf(file);
        if (!options.Resume && File.Exists(file))
        {
            throw new FormatException($"`{file}` is there already; go on with it with --resume, or record to another file.");
        }

        if (!options.Resume || !File.Exists(file))
        {
            writer = RecordingWriter.Open(file, resume: false);
            isNew = true;
            return null;
        }

        if (RecordingWriter.Mend(file))
        {
            Say($"note: the last line of `{file}` was cut short and has been taken away; its question is asked again");
        }

        var earlier = Recording.Read(file);
        SayFirst("warning: ", earlier.Problems);

        writer = RecordingWriter.Open(file, resume: true);
        return earlier;
    }

    /// <summary>A folder that is not there yet is made, as for all that the command writes.</summary>
    internal static void MakeFolderOf(string file)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }
    }

    private void WarnOfOpenKeys(IEnumerable<TargetSpec> specs, TargetOptions how)
    {
        if (how.Key is not null && specs.Where(s => s.Kind == TargetKind.Http).Select(s => ChatAddress.Parse(s.Value).Address).FirstOrDefault(a => a.Scheme == Uri.UriSchemeHttp && !a.IsLoopback) is { } open)
        {
            Say($"warning: `{open.Host}` is asked over http, so that anybody on the way can read the key; use https");
        }
    }

    private void SayFirst(string kind, IReadOnlyList<string> problems)
    {
        foreach (var problem in problems.Take(MostProblems))
        {
            Say(kind + problem);
        }

        if (problems.Count > MostProblems)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"{kind}{problems.Count - MostProblems} more lines can't be read"));
        }
    }

    private void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
