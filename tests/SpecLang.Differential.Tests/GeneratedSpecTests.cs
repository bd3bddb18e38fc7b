using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SpecLang.Differential.Tests.Harness;
using Xunit.Abstractions;

namespace SpecLang.Differential.Tests;

/// <summary>
/// The interpreter and compiled code over specs and records that nobody wrote. <c>SPECLANG_DIFFERENTIAL_MINUTES</c> lets it go on for so long,
/// <c>SPECLANG_DIFFERENTIAL_SEED</c> begins elsewhere, <c>SPECLANG_DIFFERENTIAL_LOG</c> names a file that is written to as it goes; without, every run
/// is the same.
/// </summary>
public sealed class GeneratedSpecTests(ITestOutputHelper output)
{
    private const int SpecsInBatch = 30;
    private const int RecordsOfSpec = 20;
    private const int Batches = 8;
    private const int AtOnce = 2;
    private const int MostFindings = 5;

    [Fact]
    public void Interpreter_and_compiled_code_say_the_same()
    {
        var seed = Number("SPECLANG_DIFFERENTIAL_SEED") ?? 20261122;
        var minutes = Number("SPECLANG_DIFFERENTIAL_MINUTES");
        var campaign = new Campaign((ulong)seed, SpecsInBatch, RecordsOfSpec, Log);
        var clock = Stopwatch.StartNew();
        var batches = minutes is null ? Enumerable.Range(0, Batches) : Enumerable.Range(0, int.MaxValue).TakeWhile(_ => clock.Elapsed < TimeSpan.FromMinutes(minutes.Value));
        var unbuffered = Partitioner.Create(batches, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(unbuffered, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, (batch, state) =>
        {
            campaign.RunBatch(batch);
            if (campaign.Findings.Count >= MostFindings)
            {
                state.Stop();
            }
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {campaign.Specs} specs, {campaign.Verdicts} verdicts each way, {clock.Elapsed.TotalSeconds:F0} s"));
        string.Join("\n\n", campaign.Findings).ShouldBeEmpty();
        campaign.Coverage.Missing.ShouldBeEmpty();
    }

    private void Log(string line)
    {
        output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("SPECLANG_DIFFERENTIAL_LOG") is { Length: > 0 } path)
        {
            File.AppendAllText(path, line + "\n");
        }
    }

    private static long? Number(string variable) =>
        long.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
