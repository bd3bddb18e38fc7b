using System.Globalization;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Differential.Tests.Harness;

/// <summary>
/// A classifier that is a function of its texts and of nothing else. It answers with the numbers in its first text and fails where that says
/// <c>fails</c>; of any other text it gives scores near thresholds, or fails, as a hash of the texts has it.
/// </summary>
internal sealed class ArgumentClassifier(ClassifierDescriptor descriptor) : IClassifier, IClassifierProvider
{
    private static readonly double[] Scores = [0, 0.1, 0.3, 0.4999995, 0.5, 0.5000005, 0.7, 0.8, 0.800001, 0.9, 1];

    /// <summary>One for each classifier.</summary>
    public static IClassifierProvider ForAll { get; } = new ArgumentClassifier(new ClassifierDescriptor
    {
        Name = "", Kind = ClassifierKind.Score, Parameters = [], Model = "", DeclaredAt = "",
    });

    public IClassifier Load(ClassifierDescriptor descriptor) => new ArgumentClassifier(descriptor);

    public IReadOnlyList<ClassifierOutput> Classify(IReadOnlyList<string[]> rows, CancellationToken cancellationToken) => [.. rows.Select(Answer)];

    private ClassifierOutput Answer(string[] texts)
    {
        var words = texts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hash = HashOf(texts);
        if (words.Contains("fails", StringComparer.Ordinal) || hash % 7 == 0)
        {
            return ClassifierOutput.Failed("the text says so");
        }

        double[] spoken =
        [
            .. words.Select(w => double.TryParse(w, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) && n <= 1 ? n : -1).Where(n => n >= 0),
        ];
        double[] answer = [.. spoken.Concat(Enumerable.Range(0, descriptor.Width).Select(i => Scores[(hash / (7 + i)) % (uint)Scores.Length])).Take(descriptor.Width)];
        return descriptor.Kind == ClassifierKind.Number ? ClassifierOutput.Number((answer[0] * 6) - 3) : ClassifierOutput.Scores(answer);
    }

    /// <summary>FNV-1a over the classifier's name and the texts: the same on every machine.</summary>
    private uint HashOf(string[] texts)
    {
        var hash = 2166136261u;
        foreach (var unit in texts.Prepend(descriptor.Name).SelectMany(t => t.Append('\n')))
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return hash;
    }
}
