namespace SpecLang.Compiler.Linting;

/// <summary>Finds one kind of thing that is allowed and looks like a mistake. Without state, and safe on several threads.</summary>
internal abstract class LintRule
{
    /// <summary>Reports what it finds in one file. A rule rather misses something than says what is not so.</summary>
    public abstract void Check(LintedModule module);
}
