namespace SpecLang.Onnx.Running;

/// <summary>A run gave a tensor that isn't what the declaration takes.</summary>
internal sealed class ModelOutputException(string message) : Exception(message);
