using System.Diagnostics;
using SpecLang.Engine.Projects;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>
/// A run that is kept in a folder while it goes on, so that it survives the end of its process: results lie in parts, which are whole files, and a manifest, replaced as a whole, says which
/// parts there are, how far the input has been read with them, and what was counted. What comes after the last part is judged again. Belongs to one thread at a time.
/// </summary>
public sealed class KeptRun : IDisposable
{
    private const long MostBytesOfPart = 64 << 20;

    private readonly KeptRunPlan plan;
    private readonly RunFolder folder;
    private readonly List<PartState> parts;
    private readonly Stopwatch sincePart = Stopwatch.StartNew();
    private PartWriter? writer;
    private RunPosition position;
    private long records;
    private bool isAhead;
    private Task pending = Task.CompletedTask;

    private KeptRun(KeptRunPlan plan, RunFolder folder, RunManifest? manifest)
    {
        this.plan = plan;
        this.folder = folder;
        IsJudged = manifest?.IsJudged ?? false;
        IsOver = manifest?.Results is not null;
        position = manifest?.Position ?? default;
        records = manifest?.Records ?? 0;
        parts = [.. manifest?.Parts ?? []];
        RecordsBefore = records;
        Follower = new RunFollower(position, plan.Shard);
        Summary = new RunSummaryBuilder(plan.Constitution, plan.Settings.By, plan.Settings.Over);
        if (manifest is not null)
        {
            Summary.Add(manifest.Summary);
        }
    }

    /// <summary>Opens the folder for a run that begins, or for one that goes on.</summary>
    /// <param name="plan">The run.</param>
    /// <param name="goesOn">Whether to go on with what is there, if anything is.</param>
    /// <exception cref="ProjectException">Another run writes there, or what is there can't be gone on with, or would be lost.</exception>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public static KeptRun Open(KeptRunPlan plan, bool goesOn)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var opened = RunFolder.Open(plan.Folder);
        try
        {
            return new KeptRun(plan, opened, goesOn ? opened.GoOn(plan) : opened.Begin());
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Counts; what earlier processes counted is in it.</summary>
    public RunSummaryBuilder Summary { get; }

    /// <summary>How many results earlier processes gave.</summary>
    public long RecordsBefore { get; }

    /// <summary>Whether earlier processes have judged all of the input.</summary>
    public bool IsJudged { get; private set; }

    /// <summary>Whether earlier processes have done everything.</summary>
    public bool IsOver { get; }

    /// <summary>Whether what comes next is the very beginning of the results.</summary>
    public bool IsAtBeginning => parts.Count == 0 && plan.Shard is null or { Number: 1 };

    internal RunFollower Follower { get; }

    /// <summary>The stream that takes the lines of a format.</summary>
    /// <param name="format">Its place among the formats with lines.</param>
    public Stream StreamOf(int format) => new LineStream(lines => Writer.Write(format, lines));

    /// <summary>Says that all up to a position of the input has been written and counted. A part may end there.</summary>
    /// <param name="position">The position.</param>
    /// <param name="count">How many results there were since the last time.</param>
    public void Advance(RunPosition position, long count)
    {
        this.position = position;
        records += count;
        isAhead = true;
        Writer.EndStretch((position.Places - 1) / RunShard.BlockPlaces, count);
        if (Writer.Bytes >= MostBytesOfPart || sincePart.Elapsed >= plan.Interval)
        {
            Keep();
        }
    }

    /// <summary>Ends the part that is being written, so that nothing of it can be lost any more. Returns before it is on the disk.</summary>
    public void Keep()
    {
        if (!isAhead)
        {
            return;
        }

        pending.GetAwaiter().GetResult();
        var manifest = EndPart(isJudged: false);
        var done = writer;
        writer = null;
        pending = Task.Run(() =>
        {
            Publish(done);
            manifest.Write(plan.Folder);
        });
        sincePart.Restart();
    }

    /// <summary>Waits until all that was kept is on the disk.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    public void WaitUntilKept() => pending.GetAwaiter().GetResult();

    /// <summary>Says that all of the input has been judged, and waits until that is on the disk.</summary>
    /// <exception cref="ProjectException">The input ended before what was judged earlier.</exception>
    public void EndInput()
    {
        pending.GetAwaiter().GetResult();
        if (!IsJudged)
        {
            Follower.CheckEnd();
            position = Follower.Position;
            var manifest = EndPart(isJudged: true);
            Publish(writer);
            writer = null;
            manifest.Write(plan.Folder);
            IsJudged = true;
        }
    }

    /// <summary>Makes the files with lines of a run over all records out of its parts.</summary>
    /// <returns>The files.</returns>
    /// <exception cref="ProjectException">A part is not what it was.</exception>
    public IReadOnlyList<string> Join()
    {
        folder.Join(plan.LineFiles, parts);
        return [.. plan.LineFiles.Select(f => Path.Combine(plan.Folder, f))];
    }

    /// <summary>Says that all files of a run over all records are in their places, so that its parts are not needed any more.</summary>
    public void End()
    {
        var results = folder.ResultsOf(plan.LineFiles, parts);
        parts.Clear();
        (Manifest(isJudged: true) with { Results = results }).Write(plan.Folder);
        folder.DeleteParts();
    }

    public void Dispose()
    {
        // A part that is being published is seen through; what went wrong with it was to be seen by whoever writes the next one, and here nobody does.
        Task.WaitAny(pending);
        writer?.Dispose();
        folder.Dispose();
    }

    private PartWriter Writer => writer ??= new PartWriter(plan.Folder, parts.Count + 1, plan.LineFiles, hasBlocks: plan.Shard is not null);

    private RunManifest EndPart(bool isJudged)
    {
        if (writer is not null && plan.LineFiles.Count > 0)
        {
            parts.Add(writer.ToState(position.Places));
        }

        isAhead = false;
        return Manifest(isJudged);
    }

    private static void Publish(PartWriter? part)
    {
        using (part)
        {
            part?.Publish();
        }
    }

    private RunManifest Manifest(bool isJudged) => new()
    {
        Layout = RunManifest.CurrentLayout,
        Tool = plan.Tool,
        Spec = plan.Spec,
        Constitution = ConstitutionState.Of(plan.Constitution),
        Settings = plan.Settings,
        Inputs = InputsOf(plan.Inputs),
        Shard = plan.Shard?.ToString(),
        Places = position.Places,
        Fingerprint = position.FingerprintText,
        Records = records,
        IsJudged = isJudged,
        Parts = [.. parts],
        Summary = Summary.ToState(),
    };

    internal static RunInputState[] InputsOf(IReadOnlyList<InputSource> inputs) => [.. inputs.Select(i => new RunInputState(i.Name, i.DataPath))];
}
