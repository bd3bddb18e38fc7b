using System.Buffers;
using System.CommandLine;
using System.Text;
using SpecLang.Cli.Output;
using SpecLang.Engine.Calibration;
using SpecLang.Engine.Output;
using SpecLang.Engine.Projects;
using SpecLang.Runtime;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Cli.Commands;

/// <summary><c>align calibrate</c>: the thresholds of a spec beside people's labels.</summary>
internal sealed class CalibrateCommand(ToolConsole console, CalibrateOptions options)
{
    private const int BlockRecords = 128;

    public static Command Create(ToolConsole console)
    {
        var spec = CommonOptions.Spec();
        var data = new Argument<string[]>("LABELLED") { Description = "Files, folders or globs of records with labels; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var label = new Option<string[]>("--label") { HelpName = "MEMBER[=VALUE,…]", Description = "The member of a record that holds its label, and the values that mean yes where it is not true or false; CLASSIFIER:MEMBER for one classifier. Standard: label." };
        var recall = new Option<double?>("--recall") { HelpName = "SHARE", Description = "What a threshold must find of what is there, as 0.95." };
        var precision = new Option<double?>("--precision") { HelpName = "SHARE", Description = "What must be right of what a threshold finds." };
        var write = new Option<bool>("--write") { Description = "Write the thresholds that meet the aim into the spec." };
        var groupBy = new Option<string?>("--by") { HelpName = "FIELD,…", Description = "Fields of the record that errors are grouped by." };
        var seed = new Option<ulong>("--seed") { HelpName = "N", Description = "Begins the random numbers of the intervals.", DefaultValueFactory = _ => 1 };
        var constitution = new Option<string?>("--constitution") { HelpName = "NAME", Description = "Which constitution, where the spec has several." };
        var format = CommonOptions.Format("text", "text", "json");
        var allowOutside = CommonOptions.AllowOutside();
        var command = new Command("calibrate", "Compares the thresholds of a spec with people's labels.") { spec, data, label, recall, precision, write, groupBy, seed, constitution, format, allowOutside };
        if (!ManagedCommand.IsHere)
        {
            return ManagedCommand.HandOver(command, console);
        }

        command.SetAction((parsed, cancellationToken) => new CalibrateCommand(console, new CalibrateOptions
        {
            Spec = parsed.GetRequiredValue(spec),
            Data = parsed.GetRequiredValue(data),
            Labels = parsed.GetValue(label) is { Length: > 0 } given ? given : ["label"],
            Recall = parsed.GetValue(recall),
            Precision = parsed.GetValue(precision),
            Write = parsed.GetValue(write),
            GroupBy = CommonOptions.Names(parsed.GetValue(groupBy)),
            Seed = parsed.GetValue(seed),
            Constitution = parsed.GetValue(constitution),
            Format = parsed.GetRequiredValue(format),
            AllowOutside = parsed.GetValue(allowOutside),
        }).RunAsync(cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Problem is { } problem)
        {
            Say("error: " + problem);
            return ExitCode.Usage;
        }

        var (opened, exitCode) = PolicySession.Open(console, options.Spec, options.Constitution, options.AllowOutside, cancellationToken);
        await using var session = opened;
        if (session is null)
        {
            return exitCode;
        }

        if (options.GroupBy.FirstOrDefault(f => !session.Info.Fields.Contains(f)) is { } unknown)
        {
            Say($"error: the record has no field `{unknown}` to group by; it has {string.Join(", ", session.Info.Fields)}.");
            return ExitCode.Usage;
        }

        try
        {
            return await CalibrateAsync(session, cancellationToken);
        }
        catch (LabelException e)
        {
            Say("error: " + e.Message + ".");
            return ExitCode.Usage;
        }
    }

    private async Task<int> CalibrateAsync(PolicySession session, CancellationToken cancellationToken)
    {
        var groupBy = options.GroupBy.Select(f => session.Info.Fields.IndexOf(f)).ToList();
        _ = new Calibrator(session.Constitution, bank: null, [.. options.Labels.Select(LabelChoice.Parse)], groupBy);
        if (!await session.LoadModelsAsync(cancellationToken))
        {
            return ExitCode.DataError;
        }

        var calibrator = new Calibrator(session.Constitution, session.Bank, [.. options.Labels.Select(LabelChoice.Parse)], groupBy);
        var values = new RecordValues(session.Info.IsPerAssistantMessage, new JsonReadStatistics());
        foreach (var block in RecordInput.Read(DataFiles.Resolve(options.Data, console.OpenInput)).SelectMany(values.Of).Chunk(BlockRecords))
        {
            calibrator.Add(block, cancellationToken);
        }

        var scores = calibrator.Build(options.Aim, options.Seed, cancellationToken);
        Write(calibrator, scores);
        if (options.Write)
        {
            await ThresholdEdits.ApplyAsync(session.Project, session.Compilation, scores, console, cancellationToken);
        }

        if (calibrator.Unreadable == 0)
        {
            return ExitCode.Fine;
        }

        Say(FormattableString.Invariant($"{calibrator.Unreadable} records could not be read; `align eval` says why."));
        return ExitCode.DataError;
    }

    private void Write(Calibrator calibrator, ValueList<CalibratedScore> scores)
    {
        if (options.Format == "json")
        {
            var buffer = new ArrayBufferWriter<byte>();
            CalibrationJson.Write(buffer, scores);
            console.Output.Write(buffer.WrittenSpan);
        }
        else
        {
            var text = string.Concat(CalibrationText.Lines(calibrator, scores, options.Aim).Select(l => TerminalText.Escape(l) + "\n"));
            console.Output.Write(Encoding.UTF8.GetBytes(text));
        }

        console.Output.Flush();
    }

    private void Say(string message) => console.Messages.WriteLine("align: " + TerminalText.Escape(message));
}
