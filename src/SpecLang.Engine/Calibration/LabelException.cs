namespace SpecLang.Engine.Calibration;

/// <summary>Labels don't fit the records; the message is one sentence that says so and what to do.</summary>
public sealed class LabelException(string message) : Exception(message);
