namespace SpecLang.Runtime.Evaluation;

/// <summary>A score that an evaluation waits for. Equal where the classifier and all texts are.</summary>
/// <param name="classifier">The classifier's place among the constitution's.</param>
/// <param name="texts">One text a parameter, which nobody changes any more.</param>
public sealed class ClassifierRequest(int classifier, string[] texts) : IEquatable<ClassifierRequest>
{
    /// <summary>Texts may be long, and are looked up several times on the way to a score; 0 where it was not computed yet.</summary>
    private int hash;

    /// <summary>The classifier's place among the constitution's.</summary>
    public int Classifier { get; } = classifier;

    /// <summary>One text a parameter.</summary>
    public string[] Texts { get; } = texts;

    public bool Equals(ClassifierRequest? other) => other is not null
        && (ReferenceEquals(this, other) || (Classifier == other.Classifier && Texts.AsSpan().SequenceEqual(other.Texts)));

    public override bool Equals(object? obj) => Equals(obj as ClassifierRequest);

    public override int GetHashCode()
    {
        if (hash == 0)
        {
            var computed = default(HashCode);
            computed.Add(Classifier);
            foreach (var text in Texts)
            {
                computed.Add(text, StringComparer.Ordinal);
            }

            hash = computed.ToHashCode();
        }

        return hash;
    }
}
