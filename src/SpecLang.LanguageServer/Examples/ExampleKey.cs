namespace SpecLang.LanguageServer.Examples;

/// <summary>An example by its names: the same one before and after a keystroke.</summary>
/// <param name="Constitution">Its constitution's name.</param>
/// <param name="Example">Its title.</param>
/// <param name="Number">Which of those with this title it is, from 0.</param>
internal readonly record struct ExampleKey(string Constitution, string Example, int Number);
