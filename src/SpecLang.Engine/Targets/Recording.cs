using System.Globalization;
using SpecLang.Engine.Projects;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Targets;

/// <summary>The answers of a file, by target and question. Immutable.</summary>
public sealed class Recording
{
    private readonly Dictionary<(string Target, string Settings, string Key), TargetAnswer> answers = [];
    private readonly List<(string Target, string Settings)> targets = [];
    private readonly List<string> problems = [];

    private Recording(string file) => File = file;

    /// <summary>The file, as the user named it.</summary>
    public string File { get; }

    /// <summary>Those whose answers the file has, in the order in which they first stand there.</summary>
    public IReadOnlyList<(string Target, string Settings)> Targets => targets;

    /// <summary>Lines that could not be read, each as a sentence with its place.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Reads a file. A line that can't be read is a problem of its own; the others count.</summary>
    /// <exception cref="ProjectException">The file can't be read.</exception>
    public static Recording Read(string file)
    {
        var recording = new Recording(file);
        foreach (var item in RecordInput.Read([InputSource.OfFile(file, file)]))
        {
            if (item is InputError { IsFile: true } fault)
            {
                throw new ProjectException(ProjectProblem.Data, $"`{file}`, a recording of answers, can't be read: {fault.Message}", file);
            }

            try
            {
                recording.Add(item is InputRecord record ? RecordedAnswer.Read(record.Utf8.Span) : throw new RecordException(item is InputError error ? error.Message : "it can't be read"));
            }
            catch (RecordException e)
            {
                recording.problems.Add(string.Create(CultureInfo.InvariantCulture, $"{file}({item.Line}): {e.Message}"));
            }
        }

        return recording;
    }

    /// <summary>What a target answered; null where the file doesn't have it.</summary>
    public TargetAnswer? Find(string target, string settings, TargetRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return answers.GetValueOrDefault((target, settings, request.Key));
    }

    /// <summary>The last answer counts, but a failure behind an answer does not take it back.</summary>
    private void Add(RecordedAnswer answer)
    {
        if (!targets.Contains((answer.Target, answer.Settings)))
        {
            targets.Add((answer.Target, answer.Settings));
        }

        var key = (answer.Target, answer.Settings, answer.Request.Key);
        if (answer.Answer.Failure is null || !answers.TryGetValue(key, out var known) || known.Failure is not null)
        {
            answers[key] = answer.Answer;
        }
    }
}
