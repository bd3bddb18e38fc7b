using SpecLang.Engine.Examples;

namespace SpecLang.LanguageServer.Examples;

/// <summary>What became of an example, and whether that is of the text as it is now.</summary>
internal sealed record JudgedExample(ExampleResult Result, bool IsCurrent);
