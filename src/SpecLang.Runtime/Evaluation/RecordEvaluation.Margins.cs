namespace SpecLang.Runtime.Evaluation;

/// <content>How far principles are from flipping (language reference, section 4, "Margins"). Asking for it changes nothing else.</content>
public abstract partial class RecordEvaluation
{
    private RecordEvaluation? aside;
    private Margin?[]? margins;

    /// <summary>The margin of <see cref="Conditions"/>; overridden where a score is compared.</summary>
    protected virtual Margin ConditionsMargin(int principle) => Conditions(principle);

    /// <summary>The margin of <see cref="Body"/>; overridden where a score is compared.</summary>
    protected virtual Margin BodyMargin(int principle) => Body(principle);

    /// <summary>
    /// The margin of "the principle applies implies its body", which every record has unless that is unknown. The scores that it alone needs
    /// are not read by the clause that asks.
    /// </summary>
    protected Value<double> MarginOf(int principle)
    {
        aside ??= CopyAside();
        var wasSilent = Context.BeginSilence();
        var margin = aside.PrincipleMargin(principle).ToValue();
        Context.EndSilence(wasSilent);
        return margin;
    }

    /// <summary>The margin of <see cref="Applies"/>.</summary>
    protected Margin AppliesMargin(int principle)
    {
        var result = ConditionsMargin(principle);
        foreach (var other in Constitution.Principles[principle].YieldsTo)
        {
            result = result && !AppliesMargin(other);
        }

        return result;
    }

    /// <summary>The margin of <see cref="Violates"/>.</summary>
    protected Margin ViolatesMargin(int principle) => AppliesMargin(principle) && !BodyMargin(principle);

    /// <summary>The margin of <see cref="Complies"/>: where it is not known whether the principle applies, the body decides alone.</summary>
    protected Margin CompliesMargin(int principle)
    {
        var doesApply = AppliesMargin(principle);
        return doesApply.Truth.IsUnknown ? BodyMargin(principle) : doesApply && BodyMargin(principle);
    }

    private Margin PrincipleMargin(int principle)
    {
        margins ??= new Margin?[Constitution.Principles.Length];
        return margins[principle] ??= !AppliesMargin(principle) || BodyMargin(principle);
    }

    /// <summary>
    /// What is asked aside may be read later, and is to be listed as read then; so it must leave no trace in what this run remembers. The copy
    /// begins with what is known so far.
    /// </summary>
    private RecordEvaluation CopyAside()
    {
        var copy = (RecordEvaluation)MemberwiseClone();
        copy.applies = [.. applies];
        copy.bodies = [.. bodies];
        copy.margins = null;
        copy.aside = copy;
        return copy;
    }

    /// <summary>Adds each principle's margin; false where scores are missing, which the context then asks for.</summary>
    private bool AddMargins(PrincipleVerdict[] principles)
    {
        // All that is to be read has been read by now.
        aside = this;
        for (var i = 0; i < principles.Length; i++)
        {
            var margin = MarginOf(i);
            principles[i] = principles[i] with { Margin = margin.IsKnown ? margin.Item : null };
        }

        return Context.Pending.Count == 0;
    }
}
