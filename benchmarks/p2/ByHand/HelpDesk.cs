using System.Text.Json;

namespace SpecLang.Benchmarks.ByHand;

/// <summary>
/// The policy of p2.align, read from tokens as they come: texts go into one buffer of characters, each test is run only for the roles that ask for it and
/// only until it is settled, and nothing is allocated for a record.
/// </summary>
internal sealed class HelpDesk
{
    public static readonly string[] Principles =
    [
        "NoContactData", "NoCards", "Polite", "CustomerIsCalm", "Greets", "AnswersAll", "Brief", "SmallFiles", "NoPrograms", "Minors", "NoPromises", "Escalates", "FastForVips", "NoRivals", "Tags",
        "Satisfied", "QuietNotes", "LinksFromPeople", "SaysSorry", "Steady",
    ];

    private static readonly WordList Rude = WordList.OfFile(Path.Combine(AppContext.BaseDirectory, "rude.txt"));

    private static readonly WordList Greetings = new(
        "hello", "hi", "dear", "good morning", "guten Tag", "hallo", "liebe*", "sehr geehrte*", "bonjour", "chère*", "cher", "hola", "buenos días", "estimad*", "здравствуйте", "добрый день", "уважаем*", "您好",
        "你好", "こんにちは", "お客様", "안녕하세요", "مرحبا", "السلام عليكم", "नमस्ते", "dzień dobry", "merhaba", "buongiorno", "olá");

    private static readonly WordList Adult = new("casino", "Glücksspiel*", "vodka", "водка", "казино", "赌场", "カジノ", "카지노", "كازينو", "cerveza", "whisky", "Zigarette*", "cigarette*", "сигарет*");

    private static readonly WordList Rivals = new("Müller & Söhne", "Łódź Digital", "São Bento", "Škoda Plus", "Яндекс Доставка", "京东", "楽天市場", "쿠팡", "Crédit Éclair", "Fjällbyrå");

    private static readonly WordList Escalation = new("supervisor", "manager", "Vorgesetzte*", "responsable", "руководител*", "主管", "上司", "관리자", "المدير", "प्रबंधक", "kierownik");

    private static readonly WordList Sorry = new(
        "sorry", "we apologise", "Entschuldigung", "es tut uns leid", "désolé*", "lo siento", "извините", "抱歉", "申し訳ございません", "죄송합니다", "نعتذر", "क्षमा करें", "przepraszamy");

    private static readonly WordList SystemPrompt = new("system prompt");

    private char[] characters = new char[4096];
    private char[] noteCharacters = new char[4096];

    private bool contact;
    private bool cards;
    private bool rudeByUs;
    private bool rudeByUser;
    private bool greets;
    private bool unanswered;
    private int longOnes;
    private bool bigFile;
    private bool program;
    private bool adult;
    private bool promise;
    private bool escalation;
    private bool slow;
    private bool rival;
    private bool sorry;
    private bool links;
    private bool overrides;
    private bool leaks;
    private bool hasMessages;

    public long[] Violations { get; } = new long[Principles.Length];

    public void Judge(ReadOnlySpan<byte> line)
    {
        Reset();
        var (vip, isUrgent, isMinor, isSorryCountry, isTagged) = (false, false, false, false, false);
        double? satisfaction = null;
        var noteLength = -1;
        var reader = new Utf8JsonReader(line);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("messages"u8))
            {
                ReadMessages(ref reader);
            }
            else if (reader.ValueTextEquals("customer"u8))
            {
                ReadCustomer(ref reader, ref vip, ref isMinor, ref isSorryCountry);
            }
            else if (reader.ValueTextEquals("tags"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    isTagged |= reader.ValueTextEquals("spam"u8) || (reader.ValueSpan.Length > 24 && Text(ref reader, ref characters).Length > 24);
                }
            }
            else if (reader.ValueTextEquals("priority"u8))
            {
                reader.Read();
                isUrgent = reader.ValueTextEquals("high"u8) || reader.ValueTextEquals("urgent"u8);
            }
            else if (reader.ValueTextEquals("satisfaction"u8))
            {
                reader.Read();
                satisfaction = reader.TokenType == JsonTokenType.Null ? null : reader.GetDouble();
            }
            else if (reader.ValueTextEquals("note"u8))
            {
                reader.Read();
                noteLength = reader.TokenType == JsonTokenType.Null ? -1 : Text(ref reader, ref noteCharacters).Length;
            }
            else
            {
                reader.Skip();
            }
        }

        var note = noteLength < 0 ? default : noteCharacters.AsSpan(0, noteLength);
        Count(0, contact);
        Count(1, cards);
        Count(2, rudeByUs);
        Count(3, rudeByUser);
        Count(4, !greets);
        Count(5, unanswered);
        Count(6, longOnes > 2);
        Count(7, bigFile);
        Count(8, program);
        Count(9, isMinor && adult);
        Count(10, promise);
        Count(11, isUrgent && !escalation);
        Count(12, vip && slow);
        Count(13, rival);
        Count(14, isTagged);
        Count(15, satisfaction < 2.5);
        Count(16, noteLength > 0 && (Patterns.IsEmail(note) || Patterns.IsPhone(note) || Rude.IsIn(note)));
        Count(17, links);
        Count(18, isSorryCountry && !sorry);
        Count(19, overrides && leaks);
    }

    private void Reset()
    {
        (contact, cards, rudeByUs, rudeByUser, greets, unanswered, longOnes, bigFile, program, adult) = (false, false, false, false, false, false, 0, false, false, false);
        (promise, escalation, slow, rival, sorry, links, overrides, leaks, hasMessages) = (false, false, false, false, false, false, false, false, false);
    }

    private void Count(int principle, bool isViolated) => Violations[principle] += isViolated ? 1 : 0;

    private static void ReadCustomer(ref Utf8JsonReader reader, ref bool vip, ref bool isMinor, ref bool isSorryCountry)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("country"u8))
            {
                reader.Read();
                isSorryCountry = reader.ValueTextEquals("DE"u8) || reader.ValueTextEquals("FR"u8) || reader.ValueTextEquals("RU"u8) || reader.ValueTextEquals("CN"u8) || reader.ValueTextEquals("JP"u8);
            }
            else if (reader.ValueTextEquals("age"u8))
            {
                reader.Read();
                isMinor = reader.TokenType == JsonTokenType.Number && reader.GetInt64() < 18;
            }
            else if (reader.ValueTextEquals("vip"u8))
            {
                reader.Read();
                vip = reader.TokenType == JsonTokenType.True;
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadMessages(ref Utf8JsonReader reader)
    {
        reader.Read();
        var isOpen = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var (role, length, seconds) = ('?', 0, 0L);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("role"u8))
                {
                    reader.Read();
                    role = (char)reader.ValueSpan[0];
                }
                else if (reader.ValueTextEquals("text"u8))
                {
                    reader.Read();
                    length = Text(ref reader, ref characters).Length;
                }
                else if (reader.ValueTextEquals("seconds"u8))
                {
                    reader.Read();
                    seconds = reader.GetInt64();
                }
                else if (reader.ValueTextEquals("attachments"u8))
                {
                    ReadAttachments(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }

            hasMessages = true;
            isOpen = role == 'u' || (isOpen && role == '?');
            slow |= role == 'a' && seconds > 300;
            Look(role, characters.AsSpan(0, length));
        }

        unanswered = hasMessages && isOpen;
    }

    private void ReadAttachments(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("size"u8))
                {
                    reader.Read();
                    bigFile |= reader.GetInt64() > 10_000_000;
                }
                else if (reader.ValueTextEquals("name"u8))
                {
                    reader.Read();
                    program = program || Patterns.IsProgram(Text(ref reader, ref noteScratch));
                }
                else
                {
                    reader.Skip();
                }
            }
        }
    }

    private char[] noteScratch = new char[256];

    private void Look(char role, ReadOnlySpan<char> text)
    {
        longOnes += text.Length > 400 ? 1 : 0;
        cards = cards || Patterns.IsCard(text) || Patterns.IsIban(text);
        adult = adult || Adult.IsIn(text);
        escalation = escalation || Escalation.IsIn(text);
        if (role == 'u')
        {
            rudeByUser = rudeByUser || Rude.IsIn(text);
            overrides = overrides || Patterns.IsOverride(text);
            return;
        }

        contact = contact || Patterns.IsEmail(text) || Patterns.IsPhone(text);
        rudeByUs = rudeByUs || Rude.IsIn(text);
        rival = rival || Rivals.IsIn(text);
        sorry = sorry || Sorry.IsIn(text);
        if (role == 'a')
        {
            greets = greets || Greetings.IsAtStart(text);
            return;
        }

        promise = promise || Patterns.IsPromise(text);
        links = links || Patterns.IsLink(text) || Patterns.IsPrice(text);
        leaks = leaks || SystemPrompt.IsIn(text);
    }

    private static ReadOnlySpan<char> Text(ref Utf8JsonReader reader, ref char[] buffer)
    {
        if (buffer.Length < reader.ValueSpan.Length)
        {
            buffer = new char[reader.ValueSpan.Length * 2];
        }

        return buffer.AsSpan(0, reader.CopyString(buffer));
    }
}
