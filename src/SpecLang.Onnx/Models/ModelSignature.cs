using System.Collections.Immutable;
using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Models;

/// <summary>Which inputs of a model take a declaration's texts, and which output gives its numbers: checked against what the file says.</summary>
internal sealed record ModelSignature
{
    private ModelSignature()
    {
    }

    /// <summary>The model's inputs, in the order of the texts of a row.</summary>
    public required ImmutableArray<string> Inputs { get; init; }

    /// <summary>1 for a tensor of shape [N], 2 for [N,1]; one for each input.</summary>
    public required ImmutableArray<int> InputRanks { get; init; }

    /// <summary>How many rows the graph takes, where it says so.</summary>
    public required int? FixedRows { get; init; }

    public required string Output { get; init; }

    /// <summary>Matches a declaration with an opened model.</summary>
    /// <exception cref="ModelLoadException">The file's inputs or outputs don't fit the declaration.</exception>
    public static ModelSignature Check(ClassifierDescriptor descriptor, InferenceSession session)
    {
        var names = InputNames(descriptor, session.InputMetadata);
        int? rows = null;
        foreach (var name in names)
        {
            var size = CheckInput(descriptor, name, session.InputMetadata[name]);
            if (size > 0 && rows is { } other && other != size)
            {
                throw Wrong(descriptor, $"its inputs take {other} and {size} texts at a time", "use a model whose inputs take the same number of texts");
            }

            rows = size > 0 ? size : rows;
        }

        return new ModelSignature
        {
            Inputs = names,
            InputRanks = [.. names.Select(name => Math.Max(1, session.InputMetadata[name].Dimensions.Length))],
            FixedRows = rows,
            Output = OutputName(descriptor, session.OutputMetadata, rows),
        };
    }

    private static ImmutableArray<string> InputNames(ClassifierDescriptor descriptor, IReadOnlyDictionary<string, NodeMetadata> inputs)
    {
        var texts = descriptor.Template is null ? descriptor.Parameters : ["text"];
        if (!descriptor.Inputs.IsEmpty && descriptor.Inputs.Length != texts.Length)
        {
            throw Wrong(descriptor, $"the spec names {descriptor.Inputs.Length} inputs for {texts.Length} texts", "name one input for each text");
        }

        ImmutableArray<string> wanted = (descriptor.Inputs, texts.Length, inputs.Count) switch
        {
            ({ IsEmpty: false }, _, _) => descriptor.Inputs,
            (_, 1, 1) => [.. inputs.Keys],
            _ => texts,
        };
        if (wanted.FirstOrDefault(name => !inputs.ContainsKey(name)) is { } missing)
        {
            throw Wrong(
                descriptor,
                $"the spec needs an input `{missing}`, and the file has {List(inputs)}",
                "name the inputs with `input`, in the order of the parameters, or join the parameters with `template`");
        }

        if (inputs.Count != wanted.Length || wanted.Distinct(StringComparer.Ordinal).Count() != wanted.Length)
        {
            throw Wrong(descriptor, $"the spec gives {Count(wanted.Length, "text")}, and the file takes {List(inputs)}", "declare one text parameter for each input");
        }

        return wanted;
    }

    /// <summary>The number of rows the input takes, or 0 where the graph leaves it open.</summary>
    private static int CheckInput(ClassifierDescriptor descriptor, string name, NodeMetadata input)
    {
        if (!input.IsTensor || !input.IsString)
        {
            throw Wrong(
                descriptor,
                $"the spec gives texts, and the file's input `{name}` takes {Describe(input)}",
                "use a model that takes string tensors and has its tokenizer in the graph");
        }

        return input.Dimensions switch
        {
            [] or [-1] or [-1, -1 or 1] => 0,
            [var rows and > 0] => rows,
            [var rows and > 0, -1 or 1] => rows,
            _ => throw Wrong(
                descriptor,
                $"the spec gives one text a row, and the file's input `{name}` has the shape {Shape(input)}",
                "use a model whose input has the shape [N] or [N,1]"),
        };
    }

    private static string OutputName(ClassifierDescriptor descriptor, IReadOnlyDictionary<string, NodeMetadata> outputs, int? rows)
    {
        var name = descriptor.Output;
        if (name is null)
        {
            var numeric = outputs.Where(output => IsNumeric(output.Value)).Select(output => output.Key).ToArray();
            name = (outputs.Count, numeric.Length) switch
            {
                (1, _) => outputs.Keys.Single(),
                (_, 1) => numeric[0],
                _ => throw Wrong(descriptor, $"the file has {List(outputs)} as outputs", "name the one that is meant with `output`"),
            };
        }
        else if (!outputs.ContainsKey(name))
        {
            throw Wrong(descriptor, $"the spec names the output `{name}`, and the file has {List(outputs)}", "name one of these with `output`");
        }

        CheckOutput(descriptor, name, outputs[name], rows);
        return name;
    }

    private static void CheckOutput(ClassifierDescriptor descriptor, string name, NodeMetadata output, int? rows)
    {
        if (!IsNumeric(output))
        {
            throw Wrong(
                descriptor,
                $"the spec wants numbers, and the file's output `{name}` gives {Describe(output)}",
                "name an output of float or double numbers with `output`");
        }

        var fits = output.Dimensions switch
        {
            [] => true,
            [var first] => FitsRows(first, rows) && OutputShape.Fits(descriptor, 1),
            [var first, var columns] => FitsRows(first, rows) && (columns == -1 || OutputShape.Fits(descriptor, columns)),
            _ => false,
        };
        if (!fits)
        {
            throw Wrong(
                descriptor,
                $"the spec says `{OutputShape.Declared(descriptor)}`, which takes an output of the shape {OutputShape.Wanted(descriptor)}, and the file's output `{name}` has the shape {Shape(output)}",
                "correct the declaration or use another model");
        }
    }

    private static bool FitsRows(int size, int? rows) => size == -1 || rows is null || size == rows;

    private static bool IsNumeric(NodeMetadata output) =>
        output.IsTensor && output.ElementDataType is TensorElementType.Float or TensorElementType.Double;

    private static ModelLoadException Wrong(ClassifierDescriptor descriptor, string what, string advice) =>
        new(descriptor, $"the model `{descriptor.Model}` doesn't fit its declaration: {what}; {advice}.");

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static string List(IReadOnlyDictionary<string, NodeMetadata> values) =>
        values.Count == 0 ? "none" : string.Join(", ", values.Select(value => $"`{value.Key}` ({Describe(value.Value)})"));

    private static string Describe(NodeMetadata value) => value.IsTensor
        ? $"{(value.IsString ? "string" : value.ElementDataType.ToString().ToLowerInvariant())} {Shape(value)}"
        : $"no tensor but a {value.OnnxValueType.ToString().Replace("ONNX_TYPE_", "", StringComparison.Ordinal).ToLowerInvariant()}";

    private static string Shape(NodeMetadata value) =>
        $"[{string.Join(",", value.Dimensions.Select(size => size < 0 ? "N" : size.ToString(CultureInfo.InvariantCulture)))}]";
}
