using SpecLang.Runtime;

namespace SpecLang.Engine.Plans;

/// <summary>How a constitution is judged, with the reason for each choice.</summary>
/// <param name="Constitution">The constitution.</param>
/// <param name="Record">What it judges.</param>
/// <param name="IsFromBytes">Whether the bytes of records are searched, and most records not read.</param>
/// <param name="WhyRead">Why each record is read whole; empty where not each is.</param>
/// <param name="Texts">The texts whose bytes are searched, and how.</param>
/// <param name="Principles">The principles, in order.</param>
/// <param name="Classifiers">The classifiers, in the order in which they are first asked.</param>
public sealed record PolicyPlan(
    string Constitution, string Record, bool IsFromBytes, ValueList<string> WhyRead, ValueList<TextPlan> Texts, ValueList<PrinciplePlan> Principles, ValueList<ClassifierPlan> Classifiers);
