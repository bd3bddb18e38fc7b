namespace SpecLang.Compiler.Symbols;

/// <summary>What an attack takes between its parentheses.</summary>
/// <param name="Type">Its type: a text, a whole number or a number.</param>
/// <param name="Default">What it is where nothing is written; null where something must be.</param>
/// <param name="Least">The least number that has a meaning.</param>
/// <param name="Most">The greatest.</param>
/// <param name="Wording">What it takes, as the end of a sentence that begins with "takes".</param>
public sealed record AttackParameter(AlignType Type, ConstantValue? Default, double Least, double Most, string Wording);
