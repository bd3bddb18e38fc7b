namespace SpecLang.LanguageServer.Protocol;

/// <summary>A place in a document: line and character from 0, the character in UTF-16 units.</summary>
public readonly record struct Position(int Line, int Character) : IComparable<Position>
{
    public int CompareTo(Position other) => Line == other.Line ? Character.CompareTo(other.Character) : Line.CompareTo(other.Line);

    public static bool operator <(Position left, Position right) => left.CompareTo(right) < 0;

    public static bool operator >(Position left, Position right) => left.CompareTo(right) > 0;

    public static bool operator <=(Position left, Position right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Position left, Position right) => left.CompareTo(right) >= 0;
}
