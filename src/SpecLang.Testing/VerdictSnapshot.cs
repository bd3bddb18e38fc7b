using System.Globalization;
using System.Runtime.CompilerServices;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Testing;

/// <summary>
/// Guards the verdicts of a compiled constitution in a test of any framework. They are kept beside the test's source in <c>CLASS.METHOD.verified.jsonl</c>;
/// what comes out otherwise is written to <c>CLASS.METHOD.received.jsonl</c>, and the test fails with the records that flipped, by principle. The
/// names are those of Verify, and so is the way to accept: the received file takes the place of the verified one.
/// </summary>
public static class VerdictSnapshot
{
    /// <summary>Compares the verdicts of a file's records with the kept ones.</summary>
    /// <typeparam name="TRecord">The record's type.</typeparam>
    /// <typeparam name="TVerdict">The verdict's type.</typeparam>
    /// <param name="evaluator">The constitution.</param>
    /// <param name="dataFile">The file, read as <c>align eval</c> reads it; a relative path counts from the folder of the test's source.</param>
    /// <param name="name">Tells several snapshots of one test method apart: it stands behind the method's name.</param>
    /// <param name="sourceFile">The test's source file, which the compiler gives. Its name stands for the class.</param>
    /// <param name="member">The test's method, which the compiler gives.</param>
    /// <exception cref="SnapshotMismatchException">The verdicts are not the kept ones, or none are kept yet.</exception>
    /// <exception cref="SnapshotException">The data, or a snapshot, can't be read or written.</exception>
    public static void Match<TRecord, TVerdict>(
        Evaluator<TRecord, TVerdict> evaluator, string dataFile, string name = "", [CallerFilePath] string sourceFile = "", [CallerMemberName] string member = "")
        where TRecord : class
        where TVerdict : Verdict
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(dataFile);
        var files = SnapshotFiles.Of(sourceFile, member, name);
        Match(evaluator, Read(evaluator, Path.Combine(files.Folder, dataFile), dataFile), files);
    }

    /// <summary>Compares the verdicts of records with the kept ones.</summary>
    /// <typeparam name="TRecord">The record's type.</typeparam>
    /// <typeparam name="TVerdict">The verdict's type.</typeparam>
    /// <param name="evaluator">The constitution.</param>
    /// <param name="records">The records with what they are called, each by a name of its own.</param>
    /// <param name="name">Tells several snapshots of one test method apart: it stands behind the method's name.</param>
    /// <param name="sourceFile">The test's source file, which the compiler gives. Its name stands for the class.</param>
    /// <param name="member">The test's method, which the compiler gives.</param>
    /// <exception cref="SnapshotMismatchException">The verdicts are not the kept ones, or none are kept yet.</exception>
    /// <exception cref="SnapshotException">A snapshot can't be read or written.</exception>
    /// <exception cref="ArgumentException">Two records have one name.</exception>
    public static void Match<TRecord, TVerdict>(
        Evaluator<TRecord, TVerdict> evaluator, IEnumerable<(string Id, TRecord Record)> records, string name = "", [CallerFilePath] string sourceFile = "", [CallerMemberName] string member = "")
        where TRecord : class
        where TVerdict : Verdict
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(records);
        Match(evaluator, records, SnapshotFiles.Of(sourceFile, member, name));
    }

    private static void Match<TRecord, TVerdict>(Evaluator<TRecord, TVerdict> evaluator, IEnumerable<(string Id, TRecord Record)> records, SnapshotFiles files)
        where TRecord : class
        where TVerdict : Verdict
    {
        var options = new EvaluationOptions { Evidence = EvidenceMode.All };
        var current = Snapshot.Of(evaluator.Constitution, records.Select(r => KeptVerdict.Of(r.Id, evaluator.Evaluate(r.Record, options))));
        var kept = SnapshotFile.Read(files.Verified, files.VerifiedName);
        var diff = kept is null ? null : SnapshotDiff.Compare(kept, current, evaluator.Constitution);
        if (diff is { IsEmpty: true })
        {
            File.Delete(files.Received);
            return;
        }

        SnapshotFile.Write(files.Received, files.ReceivedName, current);
        throw new SnapshotMismatchException(MismatchText.Of(current, diff, files), diff);
    }

    private static List<(string Id, TRecord Record)> Read<TRecord, TVerdict>(Evaluator<TRecord, TVerdict> evaluator, string path, string name)
        where TRecord : class
        where TVerdict : Verdict
    {
        var records = new List<(string, TRecord)>();
        var problems = new List<string>();
        foreach (var read in evaluator.ReadRecords(path))
        {
            if (read.IsRead)
            {
                records.Add((read.Id, read.Record));
            }
            else
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{name}({read.Error.Line}): {VisibleText.Of(read.Error.Message)}"));
            }
        }

        return problems.Count == 0 ? records : throw new SnapshotException("records can't be read, so that there is nothing to compare; correct them\n" + string.Join("\n", problems));
    }
}
