using System.Collections.Immutable;

namespace SpecLang.Compiler.Lowering;

/// <summary>What is asked of a record with the records in it, or of each element of a list.</summary>
public sealed class LoweredScope
{
    private readonly Dictionary<LoweredFact, int> places = [];
    private ImmutableArray<LoweredFact> facts = [];

    /// <param name="isRecord">Whether it is about a record, and not about an element without fields.</param>
    /// <param name="fields">The record's fields, or the element alone.</param>
    internal LoweredScope(bool isRecord, ImmutableArray<LoweredSlot> fields) => (IsRecord, Fields) = (isRecord, fields);

    public bool IsRecord { get; }

    public ImmutableArray<LoweredSlot> Fields { get; }

    /// <summary>The facts, each once: those about one field by field, then those over lists, then those that need the record.</summary>
    public ImmutableArray<LoweredFact> Facts => facts;

    /// <summary>A fact's place among <see cref="Facts"/>.</summary>
    public int IndexOf(LoweredFact fact) => places[fact];

    /// <summary>The field at a place of this scope.</summary>
    public LoweredSlot SlotAt(int index) => Slots(Fields).First(s => s.Index == index);

    /// <summary>Takes up the facts that a test asks for.</summary>
    internal void Collect(FactTest test) => Collect(test, []);

    private void Collect(FactTest test, ImmutableArray<LoweredScope> elements)
    {
        switch (test)
        {
            case FactTest.Of e:
                (e.Variable < 0 ? this : elements[e.Variable]).Add(e.Fact);
                break;
            case FactTest.Not e:
                Collect(e.Operand, elements);
                break;
            case FactTest.Chain e:
                foreach (var operand in e.Operands)
                {
                    Collect(operand, elements);
                }

                break;
            case FactTest.Choice e:
                Collect(e.Condition, elements);
                Collect(e.WhenTrue, elements);
                Collect(e.WhenFalse, elements);
                break;
            case FactTest.AtLeast e:
                Collect(e.Element, WithElements(elements, e.List));
                break;
            case FactTest.Counts e:
                Collect(e.Element, WithElements(elements, e.List));
                break;
        }
    }

    private ImmutableArray<LoweredScope> WithElements(ImmutableArray<LoweredScope> elements, int list) => SlotAt(list).Elements is { } scope ? elements.Add(scope) : elements;

    private void Add(LoweredFact fact)
    {
        if (places.ContainsKey(fact))
        {
            return;
        }

        places.Add(fact, places.Count);
        if (fact is LoweredFact.Derived derived)
        {
            Collect(derived.Test);
        }
    }

    /// <summary>Settles the facts' order, here and in the scopes of lists.</summary>
    internal void Order()
    {
        facts = [.. places.OrderBy(p => p.Key is LoweredFact.Residual).ThenBy(p => p.Key is LoweredFact.Derived).ThenBy(p => p.Key.Field).ThenBy(p => p.Value).Select(p => p.Key)];
        for (var i = 0; i < facts.Length; i++)
        {
            places[facts[i]] = i;
        }

        foreach (var slot in Slots(Fields))
        {
            slot.Elements?.Order();
        }
    }

    private static IEnumerable<LoweredSlot> Slots(ImmutableArray<LoweredSlot> fields) => fields.SelectMany(f => Slots(f.Members).Prepend(f));
}
