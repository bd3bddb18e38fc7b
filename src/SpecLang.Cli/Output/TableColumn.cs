using SpecLang.Engine.Output;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Heading">Its heading, with a line feed between lines.</param>
/// <param name="Cells">A text and its style for each row; fit for a terminal already.</param>
/// <param name="IsNumber">Whether it is aligned on the right.</param>
internal sealed record TableColumn(string Heading, IReadOnlyList<(string Text, Style Style)> Cells, bool IsNumber)
{
    public IReadOnlyList<string> HeadingLines { get; } = Heading.Split('\n');

    /// <summary>The columns of a terminal that it needs.</summary>
    public int Width { get; } = Heading.Split('\n').Concat(Cells.Select(c => c.Text)).Max(t => DisplayWidth.Of(t));
}
