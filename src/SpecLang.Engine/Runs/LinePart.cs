namespace SpecLang.Engine.Runs;

/// <summary>What a verdict's line says of a principle.</summary>
/// <param name="Utf8">The bytes, with the comma before them, without evidence.</param>
/// <param name="EvidenceAt">Where in them evidence stands.</param>
internal sealed record LinePart(byte[] Utf8, int EvidenceAt);
