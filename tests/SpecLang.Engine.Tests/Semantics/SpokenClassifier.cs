using System.Globalization;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>
/// A classifier that answers what its first text says: the numbers in it, 0 for those it does not give, and a failure where it holds the
/// word <c>fails</c>. So a test's record shows what its classifiers answer.
/// </summary>
internal sealed class SpokenClassifier(ClassifierDescriptor descriptor) : IClassifier
{
    public IReadOnlyList<ClassifierOutput> Classify(IReadOnlyList<string[]> rows, CancellationToken cancellationToken) => [.. rows.Select(r => Answer(r[0]))];

    private ClassifierOutput Answer(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Contains("fails", StringComparer.Ordinal))
        {
            return ClassifierOutput.Failed("the text says so");
        }

        var spoken = words
            .Select(w => double.TryParse(w, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (double?)null)
            .OfType<double>()
            .Concat(Enumerable.Repeat(0.0, descriptor.Width))
            .Take(descriptor.Width);
        double[] numbers = [.. spoken];
        return descriptor.Kind == ClassifierKind.Number ? ClassifierOutput.Number(numbers[0]) : ClassifierOutput.Scores(numbers);
    }
}
