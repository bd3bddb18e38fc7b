namespace SpecLang.LanguageServer.Examples;

/// <summary>An example by its names: the same one before and after a keystroke.</summary>
internal readonly record struct ExampleKey(string Constitution, string Example);
