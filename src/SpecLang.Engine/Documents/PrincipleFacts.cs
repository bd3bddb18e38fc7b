namespace SpecLang.Engine.Documents;

/// <summary>What there is to say of a principle besides its clauses, in words.</summary>
internal static class PrincipleFacts
{
    /// <summary>Short facts that stand beside the severity.</summary>
    public static IEnumerable<string> Of(PrincipleSection principle)
    {
        if (principle.IsLocked)
        {
            yield return "locked: no constitution may change it";
        }

        if (principle.InheritedFrom is { } origin)
        {
            yield return "inherited from " + origin;
        }

        if (principle.Overrides is { } overridden)
        {
            yield return "overrides the one of " + overridden;
        }

        if (!principle.YieldsTo.IsEmpty)
        {
            yield return "yields to " + string.Join(", ", principle.YieldsTo);
        }

        if (!principle.Tags.IsEmpty)
        {
            yield return "tags: " + string.Join(", ", principle.Tags);
        }
    }

    /// <summary>Longer texts, each with what it is.</summary>
    public static IEnumerable<(string Label, string Text)> Texts(PrincipleSection principle)
    {
        if (!principle.Citations.IsEmpty)
        {
            yield return ("Cites", string.Join("; ", principle.Citations));
        }

        if (principle.Message is { } message)
        {
            yield return ("Message", message);
        }

        if (principle.Critique is { } critique)
        {
            yield return ("Critique", critique);
        }

        if (principle.Revise is { } revise)
        {
            yield return ("Revision", revise);
        }

        if (principle.OnError != "undetermined")
        {
            yield return ("Where a classifier fails", principle.OnError);
        }

        if (principle.RedactsEvidence)
        {
            yield return ("Evidence", "hidden in messages and reports");
        }

        if (!principle.Examples.IsEmpty)
        {
            yield return ("Examples", string.Join("; ", principle.Examples));
        }
    }
}
