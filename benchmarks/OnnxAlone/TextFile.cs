using System.Text;
using System.Text.Json;

namespace SpecLang.OnnxAlone;

/// <summary>The texts of one member of the objects of a file of JSON lines; nothing else of them is decoded.</summary>
internal static class TextFile
{
    public static IEnumerable<string> Read(string file, string member)
    {
        var name = Encoding.UTF8.GetBytes(member);
        foreach (var line in File.ReadLines(file))
        {
            yield return Find(Encoding.UTF8.GetBytes(line), name);
        }
    }

    private static string Find(byte[] line, byte[] name)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return reader.GetString() ?? throw new InvalidDataException("The member is null.");
            }

            reader.Skip();
        }

        throw new InvalidDataException("A line has no such member.");
    }
}
