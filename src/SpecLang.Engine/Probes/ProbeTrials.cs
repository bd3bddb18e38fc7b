using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Probes;

/// <summary>Makes every variant of every seed. What can't be made says why in its place.</summary>
/// <param name="plan">The probe.</param>
/// <param name="fields">Where its records have question and answer.</param>
/// <param name="randomSeed">Decides what attacks leave open.</param>
public sealed class ProbeTrials(ProbePlan plan, ProbeFields fields, ulong randomSeed)
{
    /// <summary>The trials, those of one seed one behind the other.</summary>
    public ImmutableArray<ProbeTrial> Of(IEnumerable<ProbeSeed> seeds) => [.. seeds.SelectMany(s => plan.Variants.Select(v => Make(s, v)))];

    private ProbeTrial Make(ProbeSeed seed, ProbeVariant variant)
    {
        var judged = seed.Json;
        var sent = seed.Json;
        try
        {
            for (var i = 0; i < plan.Variations.Length; i++)
            {
                var variation = plan.Variations[i];
                if (variation.TemplateOf(variant.Options[i]) is { } template)
                {
                    var isSame = ReferenceEquals(judged, sent);
                    judged = fields.With(judged, variation.Field, Fill(template, judged));
                    sent = isSame ? judged : fields.With(sent, variation.Field, Fill(template, sent));
                }
                else if (variation.AttackOf(variant.Options[i]) is { } attack)
                {
                    var text = fields.TextOf(sent, variation.Field) ?? throw new RecordException(variation.Field.Name, $"field `{variation.Field.Name}`, which is attacked, is missing");
                    var attacked = attack.Apply(text, randomSeed);
                    if (attacked.Text is null)
                    {
                        return new ProbeTrial(seed, variant, judged, sent, Request: null, $"attack {attack.Name} can't be applied: {attacked.Problem}") { IsInapplicable = true };
                    }

                    sent = fields.With(sent, variation.Field, attacked.Text);
                }
            }

            return new ProbeTrial(seed, variant, judged, sent, fields.QuestionOf(sent), Problem: null);
        }
        catch (RecordException e)
        {
            return new ProbeTrial(seed, variant, judged, sent, Request: null, e.Message);
        }
    }

    private string Fill(BoundTemplate template, JsonValue record) => string.Concat(template.Parts.Select(p => p switch
    {
        TemplatePart.Literal literal => literal.Text,
        TemplatePart.FieldValue { Field: BoundFieldAccess { Receiver: BoundRecordRoot, Field: var field } } =>
            fields.TextOf(record, field) ?? throw new RecordException(field.Name, $"field `{field.Name}`, which the varied text shows, is missing"),
        _ => throw new RecordException("the varied text shows a field of a field, which a probe can't fill in yet; show a field of the record itself"),
    }));
}
