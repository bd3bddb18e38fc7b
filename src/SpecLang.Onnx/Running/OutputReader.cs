using System.Collections.Immutable;
using SpecLang.Onnx.Models;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Running;

/// <summary>Turns a row of a model's numbers into a classifier's output: activation, the order of labels, rounding.</summary>
internal sealed class OutputReader
{
    /// <summary>Half of the last decimal that a score keeps: a softmax in 32-bit floats may end a little above 1.</summary>
    private const double Slack = 0.5e-6;

    private readonly ClassifierDescriptor descriptor;
    private readonly ImmutableArray<int> columns;

    /// <summary>A reader for one declaration.</summary>
    /// <exception cref="ModelLoadException">The activation is unknown or the labels' order names others than the declaration.</exception>
    public OutputReader(ClassifierDescriptor descriptor)
    {
        this.descriptor = descriptor;
        if (descriptor.Activation is not (null or "raw" or "sigmoid" or "softmax"))
        {
            throw new ModelLoadException(descriptor, $"there is no activation `{descriptor.Activation}`: write `softmax`, `sigmoid` or `raw`.");
        }

        var order = descriptor.ModelLabels.IsEmpty ? descriptor.Labels : descriptor.ModelLabels;
        if (order.Length != descriptor.Labels.Length || !order.ToHashSet(StringComparer.Ordinal).SetEquals(descriptor.Labels))
        {
            throw new ModelLoadException(
                descriptor,
                $"`labels` gives {string.Join(", ", order.Select(label => $"`{label}`"))}, and the declaration {string.Join(", ", descriptor.Labels.Select(label => $"`{label}`"))}: give each declared label once.");
        }

        columns = [.. descriptor.Labels.Select(label => order.IndexOf(label))];
    }

    /// <summary>Checks how many numbers the model gives for one text.</summary>
    /// <exception cref="ModelOutputException">The row has not as many numbers as the declaration takes.</exception>
    public void CheckWidth(int width)
    {
        if (!OutputShape.Fits(descriptor, width) || (descriptor.Activation == "softmax" && width == 1))
        {
            throw new ModelOutputException(
                descriptor.Activation == "softmax" && width == 1
                    ? "the spec says `activation softmax`, and the model gives one number for a text: softmax needs at least two"
                    : $"the spec says `{OutputShape.Declared(descriptor)}`, which takes an output of the shape {OutputShape.Wanted(descriptor)}, and the model gave {width} numbers for a text");
        }
    }

    public ClassifierOutput Read(double[] row)
    {
        CheckWidth(row.Length);
        var values = descriptor.Activation switch
        {
            "softmax" => Softmax(row),
            "sigmoid" => Array.ConvertAll(row, value => 1 / (1 + Math.Exp(-value))),
            _ => row,
        };
        return descriptor.Kind switch
        {
            ClassifierKind.Number => ClassifierOutput.Number(values[0]),
            ClassifierKind.Score => ClassifierOutput.Scores(Within(values[^1])),
            _ => ClassifierOutput.Scores([.. columns.Select(column => Within(values[column]))]),
        };
    }

    private static double Within(double value) => value is > 1 and <= 1 + Slack ? 1 : value is < 0 and >= -Slack ? 0 : value;

    private static double[] Softmax(double[] row)
    {
        var highest = row.Max();
        var powers = Array.ConvertAll(row, value => Math.Exp(value - highest));
        var sum = powers.Sum();
        return Array.ConvertAll(powers, power => power / sum);
    }
}
