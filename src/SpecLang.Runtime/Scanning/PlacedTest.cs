namespace SpecLang.Runtime.Scanning;

/// <summary>A fact that is a test over elements of lists.</summary>
internal sealed record PlacedTest(int Fact, ScanTest Test);
