namespace SpecLang.Runtime.Evaluation;

/// <summary>A score that an evaluation waits for.</summary>
/// <param name="Classifier">The classifier's place among the constitution's.</param>
/// <param name="Texts">One text a parameter.</param>
public sealed record ClassifierRequest(int Classifier, string[] Texts)
{
    public bool Equals(ClassifierRequest? other) => other is not null && Classifier == other.Classifier && Texts.AsSpan().SequenceEqual(other.Texts);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Classifier);
        foreach (var text in Texts)
        {
            hash.Add(text, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
