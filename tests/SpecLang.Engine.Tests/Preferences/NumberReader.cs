using System.Globalization;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Tests.Preferences;

/// <summary>Gives the number that its last text is, and fails where it is none.</summary>
internal sealed class NumberReader : IClassifier
{
    public IReadOnlyList<ClassifierOutput> Classify(IReadOnlyList<string[]> rows, CancellationToken cancellationToken) =>
        [.. rows.Select(r => double.TryParse(r[^1], CultureInfo.InvariantCulture, out var score) ? ClassifierOutput.Scores(score) : ClassifierOutput.Failed("no number"))];
}
