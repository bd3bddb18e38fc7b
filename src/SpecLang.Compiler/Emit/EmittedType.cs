using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Emit;

/// <summary>A C# type that a declaration of a spec becomes.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is. Classes are partial, so that a project may add members; an enum can't be.</param>
/// <param name="Declaration">The name in the spec.</param>
/// <param name="Span">Where that stands.</param>
public sealed record EmittedType(string Namespace, string Name, EmittedTypeKind Kind, string Declaration, TextSpan Span)
{
    public string FullName => Namespace + "." + Name;
}
