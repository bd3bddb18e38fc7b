namespace SpecLang.Engine.Reports;

/// <summary>Why a report shows a record.</summary>
[Flags]
public enum SampleReason
{
    None = 0,

    /// <summary>It is among those with the gravest violations.</summary>
    Worst = 1,

    /// <summary>A score that is a little different would have changed it.</summary>
    Closest = 2,

    /// <summary>It is among the first that violate one of the principles.</summary>
    First = 4,

    /// <summary>A principle asks for a person.</summary>
    Escalated = 8,

    /// <summary>It could not be told whether a principle is violated.</summary>
    Undetermined = 16,

    /// <summary>It came out otherwise in the run that this one is compared with.</summary>
    Differs = 32,
}
