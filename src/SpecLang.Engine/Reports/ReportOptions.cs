using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Reports;

/// <summary>What a report shows of its records.</summary>
/// <param name="ShowsPrivate">Whether it shows personal data that <c>std/privacy</c> finds.</param>
/// <param name="Evidence">How what decided is shown: not at all with <see cref="EvidenceMode.None"/>, its place alone with <see cref="EvidenceMode.Masked"/>, else all of it.</param>
public sealed record ReportOptions(bool ShowsPrivate = false, EvidenceMode Evidence = EvidenceMode.All);
