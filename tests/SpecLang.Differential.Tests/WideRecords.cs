using System.Globalization;
using System.Text;

namespace SpecLang.Differential.Tests;

/// <summary>A constitution over records with records, lists, numbers and labels in them, and records of every kind for it: whole, odd and broken ones.</summary>
internal static class WideRecords
{
    public static readonly string Spec = """
        record Part { kind: one of { text, image } = text body: text? }
        record Message { role: text content: text = "" stamp: number? parts: list<Part> = [] flagged: bool = false }
        record User { age: int? country: one of { de, "ch-fr", it } = de name: text trust: score? plan: text? }
        record Talk { user: User owner: User? messages: list<Message> = [] tags: list<text>? scores: list<number?> = [] rating: number = 0.5 title: text from "head" id: text? done: bool? }
        lexicon Rude { "idiot" "blöd*" "馬鹿" "дурак" "don't" }
        pattern Email = r"[a-z0-9.]+@[a-z0-9.]+\.[a-z]{2,}"i
        pattern Card = r"\b[0-9](?:[ -]?[0-9]){12,18}\b" where luhn
        define rude(t: text) -> bool = t contains Rude or t starts with "du"
        define by(m: Message, who: text) -> bool = m.role == who
        constitution Wide over Talk {
          version "1"
          principle AnyRude { severity critical forbid any m in messages : by(m, "user") and rude(m.content) message "rude" }
          principle AllAnswered { severity minor require all m in messages where m.role == "user" : (any a in messages after m : a.role == "assistant") }
          principle Ordered { when messages is not empty forbid any a in messages : a.role == "assistant" and not (any u in messages before a : u.role == "user") }
          principle Few { severity critical if count(m in messages : m.flagged) > 1 forbid at least 2 m in messages : m.content contains any [Email, Card] }
          principle Most { require at most 1 m in messages : length(m.content) > 12 message "long {title}" }
          principle Parts { forbid any m in messages : (any p in m.parts : p.kind == image and p.body is absent) or (count(p in m.parts : p.body is present) >= 2) }
          principle PartText { forbid any m in messages : no p in m.parts where p.kind == text : (p.body ?? "") contains "k" unless messages is empty }
          principle Young { when (user.age ?? 99) < 18 unless user.country == "ch-fr" or user.country in [it] forbid title contains Rude }
          principle Ages { forbid user.age is present and user.age in 30 ..< 40 escalate when user.age is present and user.age == 21 }
          principle Trust { when user.trust is present and user.trust >= 0.25 require rating <= 0.75 on error violates }
          principle Plans { forbid user.plan is present and (user.plan in ["gold", "ümlaut", "q\"uote"] or user.plan ends with "ung") }
          principle Owner { forbid owner is present and (owner.name starts with any ["Dr.", "Prof *", "e\u{301}"] or owner.age is present and owner.age > 60) }
          principle Tags { forbid tags is present and ("beta" in tags or (all t in tags : length(t) >= 4)) message "tagged" }
          principle Scored { forbid any s in scores : s is present and s > 1.5 }
          principle Rated { require rating != 0.5 and 0 <= rating yields to Young }
          principle Title { require title contains all ["a", "b"] or word_count(title) < 3 or sentence_count(title) >= 2 forbid count(title, Rude) >= 2 critique "why" }
          principle Ends { severity info forbid title ends with any ["!", "blöd", "don't"] or title == "" or title starts with any ["du", "馬鹿"] }
          principle Done { severity info when done is present require done == true and length(tags ?? []) < 5 on error complies }
          principle Folded { severity info when title contains "x" forbid fold(title) contains "leet" or title contains "leet" }
          principle Choice { severity minor require if done ?? false then rating > 0.6 else not (title contains "z") }
          principle Meta { severity info forbid violates(AnyRude) and applies(Young) }
          NUMBERED
          block at major
        }
        """.Replace("NUMBERED", string.Concat(Enumerable.Range(0, 70).Select(i => string.Create(CultureInfo.InvariantCulture, $"principle N{i} {{ severity info forbid title contains \"w{i}\" }}\n"))), StringComparison.Ordinal);

    /// <summary>A constitution over the same records whose violations show in elements of lists.</summary>
    public const string OfElements = """
        record Part { kind: one of { text, image } = text body: text? }
        record Message { role: text content: text? stamp: number? parts: list<Part> = [] flagged: bool = false }
        record User { name: text }
        record Talk { user: User messages: list<Message> = [] tags: list<text>? title: text from "head" id: text? }
        lexicon Rude { "idiot" "blöd*" "馬鹿" "дурак" "don't" }
        pattern Email = r"[a-z0-9.]+@[a-z0-9.]+\.[a-z]{2,}"i
        pattern Card = r"\b[0-9](?:[ -]?[0-9]){12,18}\b" where luhn
        constitution Shown over Talk {
          principle Plain { severity critical forbid any m in messages : m.content is present and m.content contains Rude }
          principle Either { forbid any m in messages where m.role == "user" : m.content is present and m.content contains any [Email, Card] and not (m.flagged and m.content contains "k") }
          principle Both { require all m in messages : not (m.content is present and m.content contains all [r"a", r"o"]) }
          principle Two { forbid at least 2 m in messages : m.content is present and (m.content contains Rude or m.content contains "x") }
          principle None { require no m in messages where m.content is present and m.content contains "k" : m.flagged }
          principle Long { require at most 1 m in messages : m.content is present and length(m.content) > 12 }
          principle Inner { forbid any m in messages : (any p in m.parts : p.kind == image and p.body is absent) }
          principle Deep { forbid any m in messages where m.content is present and m.content contains r"a" : (at least 2 p in m.parts : p.body is present and p.body contains any [r"a", "b", Rude]) }
          principle Implied { require all m in messages : m.role == "user" implies m.content is present }
          principle Unless { forbid any m in messages where m.content is present : m.content contains "z" implies m.content contains Rude }
          principle Tagged { forbid tags is present and (any t in tags : t contains "beta" or length(t) > 8) }
          principle Answered { require all m in messages where m.role == "user" : (any a in messages after m : a.role == "assistant") }
          principle Outside { forbid title contains "a" and (any m in messages : m.flagged or (m.content is present and m.content contains "b")) }
          principle Owned { forbid (tags is present and "beta" in tags) or (any m in messages : m.flagged implies m.role == "user") }
          block at major
        }
        """;

    private static readonly string[] Pieces =
    [
        "idiot", "blöd", "Blöder", "bl\\u00f6d", "BLÖD", "馬鹿", "\\u99ac\\u9e7f", "дурак", "\\u0434\\u0443\\u0440\\u0430\\u043a", "don\\u2019t", "du", "DU ", " du", "\\tdu", "a", "b", "k", "x", "z", " ", " ", "\\n", "jo@example.com",
        "4111 1111 1111 1111", "4111111111111112", "1337", "l33t", "w3", "w42 ", "w69", "!", ".", "? ", "e\u0301", "\\u0065\\u0301", "é", "😀", "\\ud83d\\ude00", "\\ud800", "\\\"", "\\\\", "\\/", "\\u0041", "\\u0022", "\\u005c", "\\u000a", "\\u0000", "\\u001b", "বাংলা", "தமிழ்", "한국어", "ไทย", "Ordnung", "Dr.", "Prof ", "Professor", "q\\\"uote",
    ];

    /// <summary>Lines of JSON.</summary>
    public static byte[] Write(int seed, int count)
    {
        var random = new Random(seed);
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var record = Talk(random, i);
            lines.Append(random.Next(80) switch
            {
                0 => record[..^1],
                1 => record.Replace("\"rating\"", "\"r\\u0061ting\"", StringComparison.Ordinal),
                2 => record[..^1] + ",\"messages\":[]}",
                3 => record.Replace("\"role\"", "\"ro\"", StringComparison.Ordinal),
                4 => record.Replace("[", "[ 1,", StringComparison.Ordinal),
                5 => record.Replace("]", ",]", StringComparison.Ordinal),
                6 => record[..^1] + ",\"deep\":" + new string('[', 62) + new string(']', 62) + "}",
                7 => record[..^1] + ",\"deep\":" + new string('[', 59) + new string(']', 59) + "}",
                8 => record.Replace("\"user\":{", "\"user\":{\"name\":\"twice\",", StringComparison.Ordinal),
                _ => record,
            }).Append('\n');
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static string Talk(Random random, int number) => Record(
        random,
        [
            ("user", One(random, User(random, mustBe: true), User(random, mustBe: true), User(random, mustBe: true), "null", "[]", "\"x\"")),
            ("owner", One(random, User(random, mustBe: true), "null")),
            ("messages", List(random, 5, () => One(random, Message(random), Message(random), Message(random), Message(random), Message(random), Message(random), Message(random), "null"))),
            ("tags", One(random, List(random, 4, () => One(random, "\"beta\"", "\"bet\\u0061\"", Text(random), "\"long tag\"")), "null", "\"beta\"")),
            ("scores", List(random, 3, () => One(random, "1.25", "null", "2", "1e1", "-0.5", "1.5000", "0.1e-2"))),
            ("rating", One(random, "0.5", "1", "0.75", "0.7500000001", "-0", "5e-1", "null", "0.6", "\"1\"")),
            ("head", One(random, Text(random), Text(random), Text(random), Text(random), Text(random), Text(random), Text(random), "\"\"", "null")),
            ("id", One(random, string.Create(CultureInfo.InvariantCulture, $"\"r{number}\""), "null", "7")),
            ("done", One(random, "true", "false", "null", "0")),
            ("title", Text(random)),
            ("other", "{\"user\":[{\"x\":1.5e3}]}"),
        ]);

    private static string User(Random random, bool mustBe) => Record(
        random,
        [
            ("age", One(random, "17", "18", "21", "35", "40", "61", "-1", "null", "3.5e1", "17.0", "17.5", "12345678901234567890")),
            ("country", One(random, "\"de\"", "\"ch-fr\"", "\"it\"", "\"i\\u0074\"", "null", "\"xx\"")),
            ("name", mustBe || random.Next(4) > 0 ? Text(random) : "null"),
            ("trust", One(random, "0.25", "0.2499999", "0.24999951", "1", "0", "1.1", "null")),
            ("plan", One(random, "\"gold\"", "\"\\u00fcmlaut\"", "\"ümlaut\"", "\"q\\\"uote\"", Text(random), "null")),
        ]);

    private static string Message(Random random) => Record(
        random,
        [
            ("role", One(random, "\"user\"", "\"assistant\"", "\"us\\u0065r\"", "\"system\"")),
            ("content", Text(random)),
            ("stamp", One(random, "1", "null")),
            ("parts", List(random, 3, () => Record(random, [("kind", One(random, "\"text\"", "\"image\"", "null")), ("body", Text(random))]))),
            ("flagged", One(random, "true", "false")),
        ]);

    /// <summary>Members in any order, some left out, some spaced; now and then one that should be there is not.</summary>
    private static string Record(Random random, IReadOnlyList<(string Name, string Value)> members)
    {
        var space = random.Next(5) == 0 ? " " : "";
        var shown = members.Where(m => random.Next(m.Name is "user" or "name" or "role" or "head" ? 40 : 4) > 0).ToList();
        if (random.Next(3) == 0)
        {
            shown = [.. shown.OrderBy(_ => random.Next())];
        }

        return "{" + space + string.Join("," + space, shown.Select(m => $"\"{m.Name}\"{space}:{space}{m.Value}")) + space + "}";
    }

    private static string List(Random random, int most, Func<string> element)
    {
        var space = random.Next(5) == 0 ? " " : "";
        return "[" + space + string.Join("," + space, Enumerable.Range(0, random.Next(most + 1)).Select(_ => element())) + space + "]";
    }

    private static string Text(Random random) =>
        random.Next(30) == 0 ? "null" : "\"" + string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)])) + "\"";

    /// <summary>Mostly one of the first two, now and then one of the others.</summary>
    private static string One(Random random, params ReadOnlySpan<string> values) => values[random.Next(random.Next(3) == 0 ? values.Length : Math.Min(values.Length, 2))];
}
