namespace SpecLang.Onnx.Models;

/// <summary>An input or output of a model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds: <c>string[N,1]</c>, where a letter stands for any size.</param>
internal sealed record GraphValue(string Name, string Type);
