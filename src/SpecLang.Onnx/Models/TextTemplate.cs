using System.Collections.Immutable;
using System.Text;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Models;

/// <summary>Makes one text of a row's texts: <c>{name}</c> stands for a parameter, <c>{{</c> and <c>}}</c> for braces.</summary>
internal sealed class TextTemplate
{
    private readonly ImmutableArray<(string Literal, int Parameter)> pieces;

    private TextTemplate(ImmutableArray<(string Literal, int Parameter)> pieces) => this.pieces = pieces;

    /// <summary>Reads a template.</summary>
    /// <exception cref="ModelLoadException">A placeholder names no parameter, or a brace stands alone.</exception>
    public static TextTemplate Parse(ClassifierDescriptor descriptor, string template)
    {
        var read = ImmutableArray.CreateBuilder<(string, int)>();
        var literal = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            var current = template[at];
            if (current is not ('{' or '}'))
            {
                literal.Append(current);
            }
            else if (at + 1 < template.Length && template[at + 1] == current)
            {
                literal.Append(current);
                at++;
            }
            else
            {
                var end = current == '{' ? template.IndexOf('}', at) : -1;
                var parameter = end < 0 ? -1 : descriptor.Parameters.IndexOf(template[(at + 1)..end]);
                if (parameter < 0)
                {
                    throw new ModelLoadException(
                        descriptor,
                        $"the template `{template}` has at `{template[at..(end < 0 ? template.Length : end + 1)]}` no parameter of the classifier: use {string.Join(", ", descriptor.Parameters.Select(name => $"`{{{name}}}`"))}, and `{{{{` for a brace.");
                }

                read.Add((literal.ToString(), parameter));
                literal.Clear();
                at = end;
            }
        }

        read.Add((literal.ToString(), -1));
        return new TextTemplate(read.ToImmutable());
    }

    public string Fill(string[] row)
    {
        var text = new StringBuilder();
        foreach (var (literal, parameter) in pieces)
        {
            text.Append(literal).Append(parameter < 0 ? null : row[parameter]);
        }

        return text.ToString();
    }

    /// <summary>Where a place of the filled text comes from: the parameter and the place in its text; −1 and the place itself where words of the template take part.</summary>
    public (int Parameter, int Start) Source(string[] row, int start, int length)
    {
        var at = 0;
        foreach (var (literal, parameter) in pieces)
        {
            at += literal.Length;
            var end = at + (parameter < 0 ? 0 : row[parameter].Length);
            if (start >= at && start + length <= end)
            {
                return (parameter, start - at);
            }

            at = end;
        }

        return (-1, start);
    }
}
