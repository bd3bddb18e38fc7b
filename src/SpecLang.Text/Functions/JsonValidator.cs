namespace SpecLang.Text.Functions;

/// <summary>Whether a text is JSON by the grammar of RFC 8259, without recursion.</summary>
internal sealed class JsonValidator(string text)
{
    private const int MaximumDepth = 512;
    private readonly bool[] inObject = new bool[MaximumDepth];
    private int depth;
    private int position;

    public static bool IsValid(string text) => new JsonValidator(text).ReadDocument();

    private int Current => position < text.Length ? text[position] : -1;

    private bool ReadDocument()
    {
        SkipWhiteSpace();
        while (true)
        {
            // Here a value is due.
            if (Current is '{' or '[')
            {
                if (!Open(out var empty))
                {
                    return false;
                }

                if (!empty)
                {
                    continue;
                }
            }
            else if (!ReadScalar())
            {
                return false;
            }

            if (!Close())
            {
                return false;
            }

            if (depth == 0)
            {
                return position == text.Length;
            }
        }
    }

    private bool Open(out bool empty)
    {
        var isObject = Current == '{';
        position++;
        SkipWhiteSpace();
        empty = Take(isObject ? '}' : ']');
        if (empty)
        {
            SkipWhiteSpace();
            return true;
        }

        if (depth == MaximumDepth)
        {
            return false;
        }

        inObject[depth++] = isObject;
        return !isObject || ReadName();
    }

    /// <summary>Behind a value: closes what it ends, and stands at the next value or at the end.</summary>
    private bool Close()
    {
        SkipWhiteSpace();
        while (depth > 0)
        {
            var isObject = inObject[depth - 1];
            if (Take(','))
            {
                SkipWhiteSpace();
                return !isObject || ReadName();
            }

            if (!Take(isObject ? '}' : ']'))
            {
                return false;
            }

            depth--;
            SkipWhiteSpace();
        }

        return true;
    }

    private bool ReadName()
    {
        if (!ReadText())
        {
            return false;
        }

        SkipWhiteSpace();
        if (!Take(':'))
        {
            return false;
        }

        SkipWhiteSpace();
        return true;
    }

    private bool ReadScalar() => Current switch
    {
        '"' => ReadText(),
        't' => ReadWord("true"),
        'f' => ReadWord("false"),
        'n' => ReadWord("null"),
        _ => ReadNumber(),
    };

    private bool ReadWord(string word)
    {
        if (string.CompareOrdinal(text, position, word, 0, word.Length) != 0)
        {
            return false;
        }

        position += word.Length;
        return true;
    }

    private bool ReadText()
    {
        if (!Take('"'))
        {
            return false;
        }

        while (Current >= ' ')
        {
            if (Take('"'))
            {
                return true;
            }

            if (Take('\\') && !ReadEscape())
            {
                return false;
            }
            else if (Current >= ' ' && Current is not ('"' or '\\'))
            {
                position++;
            }
        }

        return false;
    }

    private bool ReadEscape()
    {
        if (Current is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't')
        {
            position++;
            return true;
        }

        if (!Take('u'))
        {
            return false;
        }

        for (var i = 0; i < 4; i++)
        {
            if (Current is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }

            position++;
        }

        return true;
    }

    private bool ReadNumber()
    {
        Take('-');
        if (!Take('0') && !ReadDigits())
        {
            return false;
        }

        if (Take('.') && !ReadDigits())
        {
            return false;
        }

        if (!Take('e') && !Take('E'))
        {
            return true;
        }

        if (!Take('+'))
        {
            Take('-');
        }

        return ReadDigits();
    }

    private bool ReadDigits()
    {
        var start = position;
        while (Current is >= '0' and <= '9')
        {
            position++;
        }

        return position > start;
    }

    private bool Take(char unit)
    {
        if (Current != unit)
        {
            return false;
        }

        position++;
        return true;
    }

    private void SkipWhiteSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            position++;
        }
    }
}
