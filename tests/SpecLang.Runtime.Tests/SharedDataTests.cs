using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Tests;

/// <summary>Real conversations, where the folder of public data stands beside the project.</summary>
public sealed class SharedDataTests
{
    private static readonly string? DataFolder = FindDataFolder();

    [SharedDataFact]
    public void All_pressure_sense_conversations_are_read_with_every_turn()
    {
        var prompts = Path.Combine(DataFolder.ShouldNotBeNull(), "pressure-sense", "prompts");
        var files = Directory.GetFiles(prompts, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        files.Count.ShouldBe(24);

        foreach (var item in RecordInput.Read(files.Select(file => InputSource.OfFile(file, Path.GetRelativePath(prompts, file)))))
        {
            var record = JsonValueReader.Read(item.ShouldBeOfType<InputRecord>().Utf8.Span);
            var turns = TurnExpander.Expand(record, RecordIdentity.Of(record, item.Ordinal)).ToList();

            turns.Count.ShouldBe(CountAssistantMessages(record), item.File);
            turns.Count.ShouldBeGreaterThan(1);
            turns.ShouldAllBe(turn => new RecordCursor(turn.Value, "", null).Field("system").AsText().Length > 100);
            turns.ShouldAllBe(turn => new RecordCursor(turn.Value, "", null).Field("prompt").AsText().Length > 0);
            turns.ShouldAllBe(turn => new RecordCursor(turn.Value, "", null).Field("response").AsText().Length > 0);
        }
    }

    [SharedDataFact]
    public void All_hh_rlhf_pairs_are_read_as_two_conversations_each()
    {
        var path = Path.Combine(DataFolder.ShouldNotBeNull(), "hh-rlhf", "harmless-base.test.jsonl.gz");
        var conversations = 0;
        var messages = 0;
        foreach (var item in RecordInput.Read([InputSource.OfFile(path, "harmless-base.test.jsonl.gz")]))
        {
            var cursor = new RecordCursor(JsonValueReader.Read(item.ShouldBeOfType<InputRecord>().Utf8.Span), "", item.Origin);
            item.Line.ShouldBe(item.Ordinal);
            foreach (var side in (string[])["chosen", "rejected"])
            {
                var all = cursor.Field("messages", DataPath.Parse($"{side}.messages")).AsList();
                all[0].AsRecord().Field("role").AsText().ShouldBe("user");
                var last = cursor.Field("response", DataPath.Parse($"{side}.messages[role=assistant][-1].content")).AsText();
                cursor.Field(side).AsText().TrimEnd().ShouldEndWith(last);
                messages += all.Count;
                conversations++;
            }
        }

        conversations.ShouldBe(4624);
        messages.ShouldBeGreaterThan(conversations * 2);
    }

    private static int CountAssistantMessages(JsonValue record)
    {
        var list = (record.Find("messages") ?? record.Find("contents")).ShouldNotBeNull();
        var count = 0;
        foreach (var message in list.Elements)
        {
            count += message.Find("role")?.Text is "assistant" or "model" ? 1 : 0;
        }

        return count;
    }

    private static string? FindDataFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }

    private sealed class SharedDataFactAttribute : FactAttribute
    {
        public SharedDataFactAttribute()
        {
            if (DataFolder is null)
            {
                Skip = "the folder ../shared/data is not there";
            }
        }
    }
}
