namespace SpecLang.Text.Patterns;

/// <summary>Which sets hold at a place: the mixed bits of each of them, all joined by exclusive or.</summary>
internal readonly record struct SetSignature(ulong First, ulong Second)
{
    public SetSignature With(SetSignature other) => new(First ^ other.First, Second ^ other.Second);
}
