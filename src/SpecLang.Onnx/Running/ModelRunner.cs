using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SpecLang.Onnx.Models;

namespace SpecLang.Onnx.Running;

/// <summary>Runs a model on a number of rows. Thread-safe: every run has buffers of its own.</summary>
internal sealed class ModelRunner(InferenceSession session, ModelSignature signature) : IDisposable
{
    /// <summary>From this many UTF-16 units on, the memory that a run needed is given back after it, where it would else be kept for the next.</summary>
    private const int LargeRun = 1_000_000;

    public ModelSignature Signature => signature;

    /// <summary>The model's numbers, one array a row.</summary>
    /// <param name="rows">One array a row, one text for each of the model's inputs.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="OnnxRuntimeException">The model can't be run on these texts.</exception>
    /// <exception cref="ModelOutputException">The output has not one row a row of texts.</exception>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    public double[][] Run(IReadOnlyList<string[]> rows, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var options = new RunOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        if (UnitsOf(rows) >= LargeRun)
        {
            options.AddRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
        }

        using var registration = cancellationToken.Register(() => options.Terminate = true);
        var inputs = new List<OrtValue>(signature.Inputs.Length);
        try
        {
            for (var input = 0; input < signature.Inputs.Length; input++)
            {
                inputs.Add(Column(rows, input));
            }

            using var outputs = session.Run(options, signature.Inputs, inputs, [signature.Output]);
            return Rows(outputs[0], rows.Count);
        }
        catch (OnnxRuntimeException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        finally
        {
            foreach (var input in inputs)
            {
                input.Dispose();
            }
        }
    }

    public void Dispose() => session.Dispose();

    private static long UnitsOf(IReadOnlyList<string[]> rows)
    {
        var units = 0L;
        foreach (var row in rows)
        {
            foreach (var text in row)
            {
                units += text.Length;
            }
        }

        return units;
    }

    private OrtValue Column(IReadOnlyList<string[]> rows, int input)
    {
        long[] shape = signature.InputRanks[input] == 1 ? [rows.Count] : [rows.Count, 1];
        var column = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, shape);
        for (var row = 0; row < rows.Count; row++)
        {
            column.StringTensorSetElementAt(rows[row][input].AsSpan(), row);
        }

        return column;
    }

    private static double[][] Rows(OrtValue output, int rows)
    {
        var shape = output.IsTensor ? output.GetTensorTypeAndShape() : throw new ModelOutputException("the model gave no tensor");
        if (shape.Shape.Length is not (1 or 2) || shape.Shape[0] != rows)
        {
            throw new ModelOutputException($"the model gave an output of the shape [{string.Join(",", shape.Shape)}] for {rows} texts");
        }

        return shape.ElementDataType switch
        {
            TensorElementType.Float => Split(Array.ConvertAll(output.GetTensorDataAsSpan<float>().ToArray(), value => (double)value), rows),
            TensorElementType.Double => Split(output.GetTensorDataAsSpan<double>().ToArray(), rows),
            _ => throw new ModelOutputException($"the model gave {shape.ElementDataType} where it had announced float or double numbers"),
        };
    }

    private static double[][] Split(double[] values, int rows)
    {
        var columns = values.Length / rows;
        return [.. Enumerable.Range(0, rows).Select(row => values[(row * columns)..((row + 1) * columns)])];
    }
}
