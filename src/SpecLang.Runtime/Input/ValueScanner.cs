namespace SpecLang.Runtime.Input;

/// <summary>
/// Finds where a value ends by its brackets and quotes alone, so that a value that is no JSON inside still ends where it seems to.
/// A text ends with its line at the latest, as JSON allows no line break in it.
/// </summary>
internal sealed class ValueScanner
{
    private int position;
    private int depth;
    private bool isInText;
    private bool hasBegun;

    /// <summary>Goes on over bytes whose beginning has been seen before; the value's end, or -1 where more bytes are needed.</summary>
    public int FindEnd(ReadOnlySpan<byte> utf8)
    {
        while (position < utf8.Length)
        {
            if (isInText)
            {
                if (!SkipText(utf8))
                {
                    return -1;
                }

                if (depth == 0)
                {
                    return position;
                }

                continue;
            }

            var current = utf8[position];
            if (depth == 0 && hasBegun && " \t\r\n,]}"u8.Contains(current))
            {
                return position;
            }

            position++;
            switch (current)
            {
                case (byte)'"':
                    isInText = true;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when depth > 0:
                    depth--;
                    if (depth == 0)
                    {
                        return position;
                    }

                    break;
            }

            hasBegun = true;
        }

        return -1;
    }

    /// <summary>Says that the bytes seen so far are gone.</summary>
    public void Forget(int count) => position -= count;

    private bool SkipText(ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            var found = utf8[position..].IndexOfAny((byte)'"', (byte)'\\', (byte)'\n');
            if (found < 0)
            {
                position = utf8.Length;
                return false;
            }

            position += found;
            if (utf8[position] != '\\')
            {
                position += utf8[position] == '"' ? 1 : 0;
                isInText = false;
                return true;
            }

            if (position + 1 == utf8.Length)
            {
                return false;
            }

            position += utf8[position + 1] == '\n' ? 1 : 2;
        }
    }
}
