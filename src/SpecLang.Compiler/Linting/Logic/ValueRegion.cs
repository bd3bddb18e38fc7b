namespace SpecLang.Compiler.Linting.Logic;

/// <summary>The values that a term may have. Operations are between regions of one term.</summary>
internal abstract class ValueRegion
{
    public abstract bool IsEmpty { get; }

    /// <summary>The same region always gives the same key.</summary>
    public abstract string Key { get; }

    public abstract ValueRegion Intersect(ValueRegion other);

    /// <summary>Whether a part of this region is all of it.</summary>
    public abstract bool IsAllOf(ValueRegion part);

    /// <summary>All values that are not in this region.</summary>
    public abstract ValueRegion Complement();
}
