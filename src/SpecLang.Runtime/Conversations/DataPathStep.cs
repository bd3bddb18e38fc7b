using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>One step of a path: from a value to what it finds there, null where it finds nothing.</summary>
internal abstract record DataPathStep
{
    public abstract JsonValue? Apply(JsonValue value);

    /// <summary>The list that the value is, or that a text holds as JSON.</summary>
    private static JsonValue? AsList(JsonValue value) => value.Kind switch
    {
        JsonKind.List => value,
        JsonKind.Text when NestedJson.Read(value) is { Kind: JsonKind.List } nested => nested,
        _ => null,
    };

    public sealed record Member(string Name) : DataPathStep
    {
        public override JsonValue? Apply(JsonValue value)
        {
            if (Name == Conversation.MessagesName && Conversation.Read(value) is { } conversation)
            {
                return Conversation.MessagesOf(conversation);
            }

            switch (value.Kind)
            {
                case JsonKind.Object:
                    return value.Find(Name);
                case JsonKind.Text:
                    return NestedJson.Read(value) is { } nested ? Apply(nested) : null;
                case JsonKind.List:
                    foreach (var element in value.Elements)
                    {
                        if (element.Kind is not JsonKind.List && Apply(element) is { IsNull: false } found)
                        {
                            return found;
                        }
                    }

                    return null;
                default:
                    return null;
            }
        }
    }

    public sealed record Index(int Position) : DataPathStep
    {
        public override JsonValue? Apply(JsonValue value)
        {
            if (AsList(value) is not { } list)
            {
                return null;
            }

            var elements = list.Elements;
            var position = Position < 0 ? elements.Length + Position : Position;
            return position >= 0 && position < elements.Length ? elements[position] : null;
        }
    }

    public sealed record Filter(string Name, string Text) : DataPathStep
    {
        public override JsonValue? Apply(JsonValue value)
        {
            if (AsList(value) is not { } list)
            {
                return null;
            }

            var found = new List<JsonValue>();
            foreach (var element in list.Elements)
            {
                if (element.Kind is JsonKind.Object && element.Find(Name) is { } member && Matches(member))
                {
                    found.Add(element);
                }
            }

            return JsonValue.OfList([.. found]);
        }

        private bool Matches(JsonValue member) => member.Kind switch
        {
            JsonKind.Text => member.Text == Text,
            JsonKind.Number => member.Number == Text,
            JsonKind.Bool => Text == (member.Bool ? "true" : "false"),
            _ => false,
        };
    }
}
