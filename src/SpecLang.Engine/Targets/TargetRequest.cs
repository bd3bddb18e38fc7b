using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SpecLang.Engine.Targets;

/// <summary>What a target is asked: a conversation that it is to continue.</summary>
public sealed class TargetRequest
{
    /// <param name="messages">The messages; at least one.</param>
    public TargetRequest(ImmutableArray<TargetMessage> messages)
    {
        Messages = messages.IsDefaultOrEmpty ? throw new ArgumentException("a question has a message", nameof(messages)) : messages;
        Key = KeyOf(messages);
    }

    public ImmutableArray<TargetMessage> Messages { get; }

    /// <summary>Tells questions apart: the SHA-256 of all messages, in hexadecimal. Equal for equal messages, and for no others.</summary>
    public string Key { get; }

    /// <summary>Each text goes in with its length, so that no two conversations run together to the same bytes.</summary>
    private static string KeyOf(ImmutableArray<TargetMessage> messages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var message in messages)
        {
            Append(message.Role);
            Append(message.Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
