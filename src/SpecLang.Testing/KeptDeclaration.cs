using SpecLang.Runtime.Evaluation;

namespace SpecLang.Testing;

/// <summary>A declaration that a principle read when its verdicts were kept.</summary>
/// <param name="Name">Its kind and name: <c>lexicon Medication</c>.</param>
/// <param name="Fingerprint">What changes when it, or anything it reads, changes.</param>
public sealed record KeptDeclaration(string Name, string Fingerprint)
{
    public static KeptDeclaration Of(DeclarationInfo declaration)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        return new KeptDeclaration($"{declaration.Kind} {declaration.Name}", declaration.Fingerprint);
    }
}
