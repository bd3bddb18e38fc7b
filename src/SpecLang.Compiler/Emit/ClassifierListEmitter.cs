using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Emit;

/// <summary>The static list of the classifiers that a class needs models for.</summary>
internal sealed class ClassifierListEmitter(SourceWriter writer)
{
    public const string ListType = "global::System.Collections.Immutable.ImmutableArray<global::SpecLang.Runtime.Classifiers.ClassifierDescriptor>";

    public void Emit(ImmutableArray<ClassifierSymbol> classifiers)
    {
        writer.Documentation("The classifiers whose models must be given.");
        writer.Line("public static " + ListType + " Classifiers { get; } =");
        writer.Line("[");
        foreach (var classifier in classifiers)
        {
            writer.Line("    " + DescriptorOf(classifier) + ",");
        }

        writer.Line("];");
        writer.Line();
    }

    private static string DescriptorOf(ClassifierSymbol classifier)
    {
        var options = classifier.Options;
        var parts = new List<string>
        {
            "Name = " + CSharpText.Literal(classifier.Name),
            "Kind = global::SpecLang.Runtime.Classifiers.ClassifierKind." + classifier.ResultKind,
            "Parameters = " + Texts(classifier.Parameters),
            "Model = " + CSharpText.Literal(options.Model ?? ""),
            "DeclaredAt = " + CSharpText.Literal(classifier.DeclaredAt),
        };
        AddTexts("Labels", classifier.Labels?.Labels ?? []);
        AddTexts("ModelLabels", options.ModelLabels);
        AddTexts("Inputs", options.Inputs);
        AddText("Sha256", options.Sha256);
        AddText("Tokenizer", options.Tokenizer);
        AddText("Output", options.Output);
        AddText("Activation", options.Activation);
        AddText("Template", options.Template);
        if (options.MaxTokens is { } maximum)
        {
            parts.Add("MaxTokens = " + Number(maximum));
        }

        if (options.Overflow is { } overflow)
        {
            parts.Add("Overflow = global::SpecLang.Runtime.Classifiers.OverflowMode." + CSharpName.Of(overflow));
        }

        return "new() { " + string.Join(", ", parts) + " }";

        void AddText(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add(name + " = " + CSharpText.Literal(value));
            }
        }

        void AddTexts(string name, ImmutableArray<string> values)
        {
            if (!values.IsEmpty)
            {
                parts.Add(name + " = " + Texts(values));
            }
        }
    }

    private static string Texts(ImmutableArray<string> values) => "[" + string.Join(", ", values.Select(CSharpText.Literal)) + "]";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
