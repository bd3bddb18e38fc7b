namespace SpecLang.Compiler.Text;

/// <summary>A place as line and column, both from 0, the column in UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column);
