namespace SpecLang.LanguageServer.Protocol;

/// <summary>A stretch of a document; its end is the place behind it.</summary>
public readonly record struct Range(Position Start, Position End)
{
    public bool Touches(Range other) => Start <= other.End && other.Start <= End;
}
