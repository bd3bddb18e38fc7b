using SpecLang.Compiler.Syntax;

namespace SpecLang.Engine.Reports;

/// <summary>The words with which a spec begins a clause.</summary>
internal static class ClauseWords
{
    public static string Of(ConditionKind kind) => kind switch
    {
        ConditionKind.When => "when",
        ConditionKind.Unless => "unless",
        ConditionKind.Require => "require",
        ConditionKind.Forbid => "forbid",
        _ => "escalate when",
    };
}
