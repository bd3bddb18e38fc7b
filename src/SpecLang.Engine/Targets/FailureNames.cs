namespace SpecLang.Engine.Targets;

/// <summary>The names of failures in recordings and reports.</summary>
internal static class FailureNames
{
    public static string Of(TargetFailureKind kind) => kind switch
    {
        TargetFailureKind.NotRecorded => "not_recorded",
        TargetFailureKind.Unavailable => "unavailable",
        TargetFailureKind.Denied => "denied",
        TargetFailureKind.Declined => "declined",
        TargetFailureKind.TimedOut => "timed_out",
        TargetFailureKind.Ended => "ended",
        TargetFailureKind.Nonsense => "nonsense",
        TargetFailureKind.TooLarge => "too_large",
        TargetFailureKind.OverBudget => "over_budget",
        _ => "given_up",
    };

    /// <summary>The kind of that name; null where there is none.</summary>
    public static TargetFailureKind? Find(string name) =>
        Enum.GetValues<TargetFailureKind>().Where(k => string.Equals(Of(k), name, StringComparison.Ordinal)).Select(k => (TargetFailureKind?)k).FirstOrDefault();
}
