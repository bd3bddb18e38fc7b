namespace SpecLang.Compiler.Emit;

/// <summary>A method that computes one clause of a spec: a statement of its own, which a breakpoint can stop at and a stack trace names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it returns.</param>
/// <param name="Value">The C# expression.</param>
/// <param name="Place">Where the clause stands; null where that is not written down.</param>
internal sealed record ClauseMethod(string Name, string Type, string Value, SourcePlace? Place)
{
    /// <summary>Inlined into another method, it would lose its line.</summary>
    private const string NoInlining = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    public void Write(SourceWriter writer)
    {
        writer.Line(NoInlining);
        writer.Open("private " + Type + " " + Name + "()");
        writer.Return(Value, Place);
        writer.Close();
    }
}
