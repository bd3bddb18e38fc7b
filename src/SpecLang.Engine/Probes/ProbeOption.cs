namespace SpecLang.Engine.Probes;

/// <summary>One way in which a variation changes its field: a level, a text or an attack.</summary>
/// <param name="Key">What results call it: <c>2</c> for a level, <c>#2</c> for a text, <c>persona("DAN")</c> for an attack.</param>
/// <param name="Label">What a person is shown.</param>
/// <param name="Level">Its level; null where it is none.</param>
public sealed record ProbeOption(string Key, string Label, long? Level);
