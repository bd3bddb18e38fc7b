using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Probes;

/// <summary>Which fields of a record are the question and the answer.</summary>
public static class ProbeFieldChoice
{
    /// <param name="plan">The probe.</param>
    /// <param name="asked">The field that is asked, as the user names it; null for <c>prompt</c>, or the field that is varied where there is no prompt.</param>
    /// <param name="answered">The field that takes the answer, as the user names it; null for <c>response</c>.</param>
    /// <exception cref="ProjectException">The record has no such field.</exception>
    public static ProbeFields Of(ProbePlan plan, string? asked, string? answered)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var record = plan.Probe.Constitution?.Record ?? throw new ArgumentException("the probe has no constitution", nameof(plan));
        var varied = plan.Variations.Select(v => v.Field).FirstOrDefault(f => f.Name is not "system");
        return new ProbeFields(
            record,
            Find(record, asked ?? ProbeFields.PromptName, "--ask", "that a target is asked") ?? (asked is null ? varied : null) ?? throw Missing(record, asked ?? ProbeFields.PromptName, "--ask", "that a target is asked"),
            Find(record, answered ?? ProbeFields.ResponseName, "--answer", "that takes its answer") ?? throw Missing(record, answered ?? ProbeFields.ResponseName, "--answer", "that takes its answer"));
    }

    private static FieldSymbol? Find(RecordSymbol record, string name, string option, string purpose) => record.FindField(name) switch
    {
        null => null,
        { } field when IsText(field.Type) => field,
        _ => throw new ProjectException(ProjectProblem.Usage, $"Field `{name}` of `{record.Name}` is no text, so that it can't be the one {purpose}; name another with {option}.", name),
    };

    private static ProjectException Missing(RecordSymbol record, string name, string option, string purpose) => new(
        ProjectProblem.Usage,
        $"`{record.Name}` has no field `{name}` {purpose}; name one with {option}: {string.Join(", ", record.Fields.Where(f => IsText(f.Type)).Select(f => f.Name))}.",
        name);

    private static bool IsText(AlignType type) => (type is OptionalType optional ? optional.Element : type) == AlignType.Text;
}
