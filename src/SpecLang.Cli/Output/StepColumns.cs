using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>What stands at the right edge of a line.</summary>
/// <param name="Value">The truth, in a word; empty where there is none.</param>
/// <param name="Style">Its style.</param>
/// <param name="Margin">The margin; null where there is none.</param>
/// <param name="Heading">What stands in the margin's place on a line without one; null where nothing does.</param>
internal sealed record StepColumns(string Value, Style Style, double? Margin, string? Heading = null);
