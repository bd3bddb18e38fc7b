using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>The folder that a run is kept in, held so that no other run writes there.</summary>
internal sealed class RunFolder : IDisposable
{
    private const string LockName = "run.lock";

    private readonly string folder;
    private readonly FileStream held;

    private RunFolder(string folder, FileStream held)
    {
        this.folder = folder;
        this.held = held;
    }

    /// <summary>Holds a folder, which is made where it is not there. The system lets it go when the process ends, however it ends.</summary>
    /// <exception cref="ProjectException">Another run holds it.</exception>
    /// <exception cref="IOException">It can't be written.</exception>
    public static RunFolder Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, LockName);
        try
        {
            return new RunFolder(folder, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException e) when (File.Exists(file))
        {
            throw new ProjectException(ProjectProblem.Usage, $"another run is writing to `{folder}`; wait for it, or name another folder.", folder, cause: e);
        }
    }

    /// <summary>Makes room for a run that begins.</summary>
    /// <returns>No manifest.</returns>
    /// <exception cref="ProjectException">A run that is not over would be lost.</exception>
    public RunManifest? Begin()
    {
        if (RunManifest.Read(folder) is { Results: null } manifest)
        {
            throw new ProjectException(
                ProjectProblem.Usage,
                manifest is { IsJudged: true, Shard: { } shard }
                    ? $"`{folder}` holds shard {shard} of a run; name another folder, or delete this one."
                    : $"`{folder}` holds a run that is not over; go on with it with --resume, name another folder, or delete this one.",
                folder);
        }

        File.Delete(Path.Combine(folder, RunManifest.FileName));
        DeleteParts();
        return null;
    }

    /// <summary>The manifest of the run to go on with; null where there is none yet.</summary>
    /// <exception cref="ProjectException">The run there is another one, or is damaged.</exception>
    public RunManifest? GoOn(KeptRunPlan plan)
    {
        if (RunManifest.Read(folder) is not { } manifest)
        {
            return null;
        }

        if (DifferenceOf(manifest, plan) is { } difference)
        {
            throw new ProjectException(ProjectProblem.Usage, $"the run in `{folder}` can't be gone on with: {difference}; give what it was begun with, or name another folder.", folder);
        }

        if (manifest.Results is not null)
        {
            DeleteParts();
        }

        foreach (var file in manifest.Parts.SelectMany(p => p.Files).Where(f => !IsThere(f) && !IsJoined(manifest, plan, f)))
        {
            throw Damaged(file.File);
        }

        return manifest;
    }

    /// <summary>Makes whole files of parts.</summary>
    /// <param name="names">Their names, in the order of the parts' files.</param>
    /// <param name="parts">The parts.</param>
    public void Join(IReadOnlyList<string> names, IReadOnlyList<PartState> parts)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var file = Path.Combine(folder, names[i]);
            if (parts is [var only])
            {
                // Where it is not there any more, it has its name already.
                if (IsThere(only.Files[i]))
                {
                    File.Move(Path.Combine(folder, only.Files[i].File), file, overwrite: true);
                }

                continue;
            }

            var place = i;
            WholeFile.Write(file, stream =>
            {
                foreach (var part in parts)
                {
                    using var reader = new PartReader(folder, part.Files[place]);
                    reader.CopyTo(stream, part.Files[place].Bytes);
                    reader.Check();
                }
            });
        }
    }

    /// <summary>The whole files as a manifest names them.</summary>
    public KeptFileState[] ResultsOf(IReadOnlyList<string> names, IReadOnlyList<PartState> parts) => [.. names.Select((name, i) => parts is [var only]
        ? only.Files[i] with { File = name }
        : PartReader.StateOf(folder, name))];

    public void DeleteParts()
    {
        var parts = Path.Combine(folder, PartWriter.FolderName);
        if (Directory.Exists(parts))
        {
            Directory.Delete(parts, recursive: true);
        }
    }

    public void Dispose() => held.Dispose();

    private static string? DifferenceOf(RunManifest manifest, KeptRunPlan plan) =>
        !string.Equals(manifest.Constitution.Name, plan.Constitution.Name, StringComparison.Ordinal) ? $"it judges by `{manifest.Constitution.Name}`, and not by `{plan.Constitution.Name}`"
        : manifest.Tool != plan.Tool ? $"it was begun by version {manifest.Tool} of align, and this is {plan.Tool}"
        : manifest.Spec != plan.Spec ? "the spec, what it names or its models have changed since"
        : manifest.Settings.DifferenceTo(plan.Settings) is var (option, before, now) ? $"{option} was {before}, and is now {now}"
        : manifest.Shard != plan.Shard?.ToString() ? $"--shard was {manifest.Shard ?? "not given"}, and is now {plan.Shard?.ToString() ?? "not given"}"
        : manifest.Inputs.SequenceEqual(KeptRun.InputsOf(plan.Inputs)) ? null
        : "it judges other files";

    private bool IsThere(KeptFileState file) => new FileInfo(Path.Combine(folder, file.File)) is { Exists: true } info && info.Length == file.Bytes;

    /// <summary>Whether the only part has become the whole file before the process ended.</summary>
    private bool IsJoined(RunManifest manifest, KeptRunPlan plan, KeptFileState file) =>
        manifest is { IsJudged: true, Shard: null, Parts: [var only] } && Array.IndexOf(only.Files, file) is var place && IsThere(file with { File = plan.LineFiles[place] });

    private static ProjectException Damaged(string file) => new(
        ProjectProblem.Data, $"`{file}` is not as the manifest says: it is missing, or was changed; begin anew, in another folder or once this one is deleted.", file);
}
