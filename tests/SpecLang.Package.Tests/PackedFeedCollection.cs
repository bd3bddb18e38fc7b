namespace SpecLang.Package.Tests;

/// <summary>All tests share the feed and its cache; one after the other, since each starts builds.</summary>
[CollectionDefinition(Name)]
public sealed class PackedFeedCollection : ICollectionFixture<PackedFeed>
{
    public const string Name = "packed packages";
}
