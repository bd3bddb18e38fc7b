using SpecLang.Compiler;
using SpecLang.Engine.Policies;
using SpecLang.Runtime.Input;

namespace SpecLang.Cli.Commands;

/// <summary>A spec that can be run.</summary>
internal interface IEvalSpec
{
    /// <summary>The names of its constitutions.</summary>
    IReadOnlyList<string> Constitutions { get; }

    /// <summary>Stands for all that it says, without its models.</summary>
    string Hash { get; }

    /// <summary>What it says, for those who ask beyond verdicts; read when it is first asked for.</summary>
    Lazy<Compilation> Compilation { get; }

    /// <summary>Whether a constitution judges these records well without code made for it at run time.</summary>
    bool IsRunWithoutCode(string constitution, IReadOnlyList<InputSource> sources);

    /// <summary>Prints what there is to say of a spec without errors.</summary>
    void PrintNotes(ToolConsole console);

    /// <summary>Makes one of its constitutions ready to judge.</summary>
    StartedPolicy Start(string constitution);

    /// <summary>Keeps what running a constitution has made and another run can use.</summary>
    void Keep(string constitution, StartedPolicy policy);
}
