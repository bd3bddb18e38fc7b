using SpecLang.Engine.Interpretation;
using SpecLang.Runtime;

namespace SpecLang.Engine.Suites;

/// <summary>A record's texts by their places, for reading what evidence points at.</summary>
internal sealed class RecordTexts
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public RecordTexts(object record)
    {
        if (record is InterpretedValue value)
        {
            Add(value);
        }
    }

    /// <summary>What stands there; an element's place where the element as a whole is the evidence.</summary>
    public string At(Evidence evidence) => !evidence.IsElement && texts.TryGetValue(evidence.Field, out var text) && evidence.Start + evidence.Length <= text.Length
        ? text.Substring(evidence.Start, evidence.Length)
        : evidence.Field;

    private void Add(InterpretedValue value)
    {
        switch (value)
        {
            case InterpretedValue.Text text:
                texts[text.Value.Field] = text.Value.Original;
                break;
            case InterpretedValue.List list:
                foreach (var element in list.Elements)
                {
                    Add(element.Value);
                }

                break;
            case InterpretedValue.Record record:
                foreach (var field in record.Fields)
                {
                    Add(field);
                }

                break;
        }
    }
}
