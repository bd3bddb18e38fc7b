using System.Buffers;
using System.Text;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Differential.Tests.Harness;

/// <summary>What an evaluator says of a record, as text that two of them can be compared by.</summary>
internal static class Judge
{
    /// <summary>The verdict's line with all that verdicts hold beyond it, or the error's sentence.</summary>
    public static string Say(Evaluator evaluator, string json, EvidenceMode evidence, bool margins)
    {
        try
        {
            var value = JsonValueReader.Read(Encoding.UTF8.GetBytes(json));
            var record = evaluator.Read(new RecordCursor(value, string.Empty, new RecordOrigin("records.jsonl", 1)));
            var verdict = VerdictOf(evaluator, record, new EvaluationContext(evidence, margins) { IsOfOneRecord = true });
            var fields = Enumerable.Range(0, evaluator.Constitution.Fields.Length).Select(f => evaluator.FieldText(record, f));
            var beyond = verdict.Principles.Where(p => p.Critique is not null || p.Revise is not null).Select(p => $"{p.Name}: {p.Critique} / {p.Revise}\n");
            return LineOf("r", verdict) + string.Concat(beyond) + string.Join('|', fields);
        }
        catch (RecordException e)
        {
            return $"{e.Field}: {e.Message}";
        }
        catch (Exception e)
        {
            // A crash is a difference like any other, and is to be made small too.
            return $"throws {e}";
        }
    }

    public static Verdict VerdictOf(Evaluator evaluator, object record, EvaluationContext context)
    {
        var bank = ClassifierBank.Load(evaluator.Constitution, ArgumentClassifier.ForAll);
        for (var round = 0; round < 1000; round++)
        {
            if (evaluator.TryEvaluate(record, context) is { } verdict)
            {
                return verdict;
            }

            bank.Answer([context], CancellationToken.None);
        }

        throw new InvalidOperationException("The evaluator asks for scores without end.");
    }

    public static string LineOf(string id, Verdict verdict)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new VerdictWriter();
        writer.Write(bytes, id, verdict);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>What of a constitution is the same for every record, as text.</summary>
    public static string Describe(ConstitutionInfo info)
    {
        var principles = info.Principles.Select(p =>
            $"{p.Name} {p.Severity} {p.OnError} {p.RedactsEvidence} [{string.Join(',', p.YieldsTo)}] [{string.Join(',', p.OutrankedBy)}] {p.Critique} {p.Revise} {p.Documentation}");
        return $"{info.Name} {info.Version} {info.Title} {info.BlockAt} {info.IsPerAssistantMessage} {string.Join(',', info.Fields)}\n{string.Join('\n', principles)}\n"
            + string.Join('\n', info.Classifiers.Select(c => $"{c.Name} {c.Kind} {c.DeclaredAt} {string.Join(',', c.Labels)} {string.Join(',', c.Parameters)}"))
            + string.Join('\n', info.Measures);
    }
}
