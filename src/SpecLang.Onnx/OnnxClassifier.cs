using Microsoft.ML.OnnxRuntime;
using SpecLang.Onnx.Explaining;
using SpecLang.Onnx.Models;
using SpecLang.Onnx.Running;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx;

/// <summary>
/// A classifier that runs an ONNX model which takes texts. Every run has the same number of rows, a short one filled up with empty texts, so that
/// a score never depends on its neighbours, its batch or its thread. A text that is very long is run by itself, as its row would
/// otherwise widen all others.
/// </summary>
/// <remarks>A score may come as one number or as two, of which the second is the positive class's. Thread-safe until its provider is disposed.</remarks>
public sealed class OnnxClassifier : IExplainableClassifier
{
    /// <summary>In UTF-16 units over a row's texts.</summary>
    private const int LongRow = 8192;

    /// <summary>How far the sum of terms may be from the model's score, which it computes in 32-bit floats and which has six decimals.</summary>
    private const double Agreement = 1e-5;

    private readonly ModelRunner runner;
    private readonly OutputReader reader;
    private readonly TextTemplate? template;
    private readonly int rowsPerRun;
    private readonly bool oneByOne;
    private readonly string[] filling;
    private readonly Lazy<LinearTextModel?> linear;

    internal OnnxClassifier(ModelRunner runner, OutputReader reader, TextTemplate? template, int rowsPerRun, string? warning, Lazy<LinearTextModel?> linear)
    {
        this.runner = runner;
        this.reader = reader;
        this.template = template;
        this.rowsPerRun = rowsPerRun;
        oneByOne = warning is not null;
        filling = [.. Enumerable.Repeat(string.Empty, runner.Signature.Inputs.Length)];
        Warning = warning;
        this.linear = linear;
    }

    /// <summary>What the author should know of how this model is run; null if nothing.</summary>
    public string? Warning { get; }

    /// <inheritdoc />
    public IReadOnlyList<ClassifierOutput> Classify(IReadOnlyList<string[]> rows, CancellationToken cancellationToken)
    {
        var texts = template is null ? rows : [.. rows.Select(row => new[] { template.Fill(row) })];
        var outputs = new ClassifierOutput[rows.Count];
        var batch = new List<int>(rowsPerRun);
        for (var row = 0; row < rows.Count; row++)
        {
            if (oneByOne || UnitsOf(texts[row]) > LongRow)
            {
                outputs[row] = ClassifyAlone(texts[row], runner.Signature.FixedRows ?? 1, cancellationToken);
                continue;
            }

            batch.Add(row);
            if (batch.Count == rowsPerRun)
            {
                ClassifyBatch(texts, batch, outputs, cancellationToken);
                batch.Clear();
            }
        }

        ClassifyBatch(texts, batch, outputs, cancellationToken);
        return outputs;
    }

    /// <inheritdoc />
    /// <remarks>
    /// Exact for models that weigh words and add them up, such as the starters. The sum is held against the score that the model gives: where they differ, the
    /// graph does something that was not understood, and there is no exact explanation.
    /// </remarks>
    public ScoreExplanation? Explain(string[] row, CancellationToken cancellationToken)
    {
        if (linear.Value is not { } model || (template is null && row.Length != 1))
        {
            return null;
        }

        var output = Classify([row], cancellationToken)[0];
        if (output.Failure is { } failure)
        {
            return ScoreExplanation.Failed(failure);
        }

        var terms = model.Terms(template is null ? row[0] : template.Fill(row));
        var logit = model.Intercept + terms.Sum(term => term.Contribution);
        if (Math.Abs((1 / (1 + Math.Exp(-logit))) - output.Values[0]) > Agreement)
        {
            return null;
        }

        return new ScoreExplanation
        {
            IsExact = true,
            Score = output.Values[0],
            Logit = logit,
            Intercept = model.Intercept,
            Terms = ScoreExplainer.Ordered(terms.Select(term => new ScoreTerm(term.Term, term.Contribution, [.. term.Places.Select(place => PlaceOf(row, place))]))),
        };
    }

    private static long UnitsOf(string[] row)
    {
        var units = 0L;
        foreach (var text in row)
        {
            units += text.Length;
        }

        return units;
    }

    private TermPlace PlaceOf(string[] row, (int Start, int Length) place)
    {
        var (parameter, start) = template?.Source(row, place.Start, place.Length) ?? (0, place.Start);
        return new TermPlace(parameter, start, place.Length);
    }

    private void ClassifyBatch(IReadOnlyList<string[]> texts, List<int> batch, ClassifierOutput[] outputs, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return;
        }

        var rows = new string[rowsPerRun][];
        for (var place = 0; place < rows.Length; place++)
        {
            rows[place] = place < batch.Count ? texts[batch[place]] : filling;
        }

        double[][] results;
        try
        {
            results = runner.Run(rows, cancellationToken);
        }
        catch (Exception error) when (error is OnnxRuntimeException or ModelOutputException)
        {
            // One text, or the filling, broke the run for all: each is tried by itself, and only those that fail there have failed.
            foreach (var row in batch)
            {
                outputs[row] = ClassifyAlone(texts[row], rowsPerRun, cancellationToken);
            }

            return;
        }

        for (var place = 0; place < batch.Count; place++)
        {
            outputs[batch[place]] = Read(results[place]);
        }
    }

    /// <summary>Runs one text in a batch of its own copies, where the batch has more rows than one.</summary>
    private ClassifierOutput ClassifyAlone(string[] texts, int size, CancellationToken cancellationToken)
    {
        try
        {
            return Read(runner.Run([.. Enumerable.Repeat(texts, size)], cancellationToken)[0]);
        }
        catch (Exception error) when (error is OnnxRuntimeException or ModelOutputException)
        {
            return ClassifierOutput.Failed($"the model can't be run on this text: {error.Message.Trim()}");
        }
    }

    private ClassifierOutput Read(double[] row)
    {
        try
        {
            return reader.Read(row);
        }
        catch (ModelOutputException error)
        {
            return ClassifierOutput.Failed(error.Message);
        }
    }
}
