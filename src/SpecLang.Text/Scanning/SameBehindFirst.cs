namespace SpecLang.Text.Scanning;

/// <summary>Groups are the same where they differ in the bytes of the first place alone, within the same upper halves.</summary>
internal sealed class SameBehindFirst : IEqualityComparer<PrefixGroup>
{
    public bool Equals(PrefixGroup? x, PrefixGroup? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.IsSameBehindFirst(y));

    public int GetHashCode(PrefixGroup obj) => obj.HashBehindFirst();
}
