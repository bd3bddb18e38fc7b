namespace SpecLang.Runtime.Scanning;

/// <summary>What a text is searched for, for facts that fit in a word, and the place of the first of them.</summary>
internal sealed record PlacedSearch(FieldTables Search, int FirstFact);
