using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace SpecLang.Differential.Tests.Generation;

/// <summary>Whole specs, with the records that they judge.</summary>
internal static class Specs
{
    private const int ExpressionSize = 12;

    private static readonly Kind[] ParameterKinds =
    [
        Kind.Text, Kind.Text, Kind.Bool, Kind.Int, Kind.Number, Kind.Score, Kind.Label, Kind.Texts, Kind.OptionalText, Kind.OptionalInt, Kind.Steps,
    ];

    private static readonly Kind[] ResultKinds = [Kind.Bool, Kind.Bool, Kind.Bool, Kind.Text, Kind.Int, Kind.Number, Kind.Score, Kind.Label];

    /// <param name="records">How many records each spec judges.</param>
    public static Gen<GeneratedSpec> Of(int records) =>
        from defines in Defines()
        from measures in Measures(defines)
        from principles in Principles(defines)
        from derived in Derived(defines, principles)
        from items in Items(principles)
        from rows in Records.Json.ArrayOf(records)
        select new GeneratedSpec(defines, measures, principles, derived, items, [.. rows]);

    private static Gen<ImmutableArray<GeneratedDefine>> Defines() => Gen.Choose(0, 3).SelectMany(count => Define([], count));

    private static Gen<ImmutableArray<GeneratedDefine>> Define(ImmutableArray<GeneratedDefine> before, int count) => before.Length == count
        ? Gen.Constant(before)
        : from kinds in Gen.Elements(ParameterKinds).ArrayOf().Resize(3)
          from result in Gen.Elements(ResultKinds)
          let parameters = kinds.Append(Kind.Step).ToImmutableArray()
          let seen = parameters.Select((k, i) => new SeenValue(k, GeneratedDefine.ParameterName(i)))
          from body in Expressions.Of(result, new Sight([.. seen], before, HasRecord: false, Principles: 0, Depth: 0), ExpressionSize / 2)
          from all in Define(before.Add(new GeneratedDefine("d" + before.Length, parameters, body)), count)
          select all;

    private static Sight InRecord(ImmutableArray<GeneratedDefine> defines, int principles) => new([], defines, HasRecord: true, principles, Depth: 0);

    private static Gen<ImmutableArray<Node>> Measures(ImmutableArray<GeneratedDefine> defines) =>
        from kinds in Gen.Elements(Kind.Number, Kind.Score, Kind.Int).ArrayOf().Resize(2)
        from measures in Gen.CollectToArray(kinds.Select(k => Expressions.Of(k, InRecord(defines, 0), ExpressionSize / 2)))
        select measures.ToImmutableArray();

    private static Gen<ImmutableArray<GeneratedPrinciple>> Principles(ImmutableArray<GeneratedDefine> defines) =>
        from count in Gen.Choose(1, 4)
        from principles in Gen.CollectToArray(Enumerable.Range(0, count).Select(i => Principle("", i, i, defines)))
        select principles.ToImmutableArray();

    /// <summary>Now and then a constitution that extends the first: it overrides a principle and adds one.</summary>
    private static Gen<ImmutableArray<GeneratedPrinciple>> Derived(ImmutableArray<GeneratedDefine> defines, ImmutableArray<GeneratedPrinciple> principles) =>
        Gen.Choose(0, 4).SelectMany(n => n > 0 ? Gen.Constant(ImmutableArray<GeneratedPrinciple>.Empty)
            : from overriding in Principle("override ", 0, 0, defines)
              from added in Principle("", principles.Length, principles.Length, defines)
              select ImmutableArray.Create(overriding, added));

    private static Gen<ImmutableArray<string>> Items(ImmutableArray<GeneratedPrinciple> principles) =>
        from blockAt in Gen.Elements("", "block at minor", "block at major", "block at critical")
        from order in Gen.Shuffle([.. principles.Select(p => p.Name)])
        from length in Gen.Choose(0, principles.Length)
        let priority = length > 1 ? "priority " + string.Join(" > ", order.Take(length)) : ""
        select ImmutableArray.CreateRange(new[] { blockAt, priority }.Where(i => i.Length > 0));

    private static Gen<GeneratedPrinciple> Principle(string modifiers, int number, int before, ImmutableArray<GeneratedDefine> defines)
    {
        var sight = InRecord(defines, before);
        return
            from conditions in Clauses(sight, 0, 2, "when", "unless")
            from body in Clauses(sight, 1, 3, "require", "forbid")
            from found in Found(sight)
            from escalations in Clauses(sight, 0, 2, "escalate when")
            from severities in Clauses(sight, 0, 2, "severity info if", "severity minor if", "severity major if", "severity critical if")
            from settled in Settled(sight)
            from plain in Plain(before, showsEvidence: found.Length > 0)
            select new GeneratedPrinciple(modifiers, "P" + number, [.. plain, .. settled, .. conditions, .. body, .. found, .. escalations, .. severities]);
    }

    private static Gen<GeneratedClause[]> Clauses(Sight sight, int least, int most, params string[] words) =>
        from count in Gen.Choose(0, (most * 2) - 1)
        from clauses in Gen.CollectToArray(Enumerable.Range(0, Math.Max(least, count - most + 1)).Select(_ => Clause(sight, words)))
        select clauses;

    private static Gen<GeneratedClause> Clause(Sight sight, string[] words) =>
        from word in Gen.Elements(words)
        from size in Gen.Choose(1, ExpressionSize)
        from expression in Expressions.Of(Kind.Bool, sight, size)
        select new GeneratedClause(word, expression);

    /// <summary>A clause that surely can show evidence, so that the message may.</summary>
    private static Gen<GeneratedClause[]> Found(Sight sight) => Gen.Choose(0, 2).SelectMany(n => n == 0
        ? Gen.Constant(Array.Empty<GeneratedClause>())
        : Expressions.TextTest(sight, 4).Select(test => new[] { new GeneratedClause("forbid", test) }));

    /// <summary>A <c>when</c> that settles a place for the clauses behind it.</summary>
    private static Gen<GeneratedClause[]> Settled(Sight sight) => Gen.Choose(0, 4).SelectMany(n => n > 0
        ? Gen.Constant(Array.Empty<GeneratedClause>())
        : Expressions.TextTest(sight.With(new SeenValue(Kind.Text, "deep")), 3)
            .Select(test => new[] { new GeneratedClause("when", Node.Leaf(Kind.Bool, "deep is present")), new GeneratedClause("require", test) }));

    private static Gen<GeneratedClause[]> Plain(int before, bool showsEvidence) =>
        from severity in Gen.Elements("", "severity info", "severity minor", "severity critical")
        from onError in Gen.Elements("", "", "on error violates", "on error complies", "on error undetermined")
        from redact in Gen.Elements("", "", "redact evidence")
        from message in Gen.Elements("", $$$"""message "{{{(showsEvidence ? "{evidence}" : "{t}")}}} {m} {x} {kind} {other} {b} {c} {step.tool} {{t}}" """)
        from revise in Gen.Elements("", "", """revise "Say {t} otherwise." """, """critique "Look at {s}." """)
        from yields in Gen.Choose(0, before * 2)
        let clauses = new[] { severity, onError, redact, message, revise, yields > 0 && yields <= before ? "yields to P" + (yields - 1) : "" }
        select clauses.Where(c => c.Length > 0).Select(c => new GeneratedClause(c)).ToArray();
}
