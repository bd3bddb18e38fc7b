using SpecLang.Runtime;

namespace SpecLang.Engine.Plans;

/// <summary>When a classifier is run.</summary>
/// <param name="Name">The classifier.</param>
/// <param name="Model">Its model: <c>std:NAME</c> or a path.</param>
/// <param name="Uses">Where it is asked.</param>
public sealed record ClassifierPlan(string Name, string Model, ValueList<ClassifierUsePlan> Uses);
