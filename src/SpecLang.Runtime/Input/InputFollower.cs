using System.Text;

namespace SpecLang.Runtime.Input;

/// <summary>
/// Follows the reading of an input: says which of its places are given out, and is shown all of them in their order. A place is a record, or a file that can't be read.
/// Belongs to the thread that reads; between two places that were given out, it stands exactly behind the first.
/// </summary>
public abstract class InputFollower
{
    /// <summary>How many places have been read, those passed over among them.</summary>
    public long Places { get; private set; }

    /// <summary>The places that come next and share one answer.</summary>
    public abstract InputStretch Next { get; }

    /// <summary>Whether a block of records must end here.</summary>
    public abstract bool IsBoundary { get; }

    /// <summary>Is told that a file begins.</summary>
    protected abstract void OnFile(InputSource source);

    /// <summary>Is shown a place: a record's bytes without white space around them, or why there are none. They are the same however the input comes in, in one piece or in many.</summary>
    protected abstract void OnPlace(ReadOnlySpan<byte> utf8);

    /// <summary>Begins with a file.</summary>
    internal void Begin(InputSource source) => OnFile(source);

    /// <summary>Goes over a record.</summary>
    internal void Pass(ReadOnlySpan<byte> utf8)
    {
        Places++;
        OnPlace(utf8);
    }

    /// <summary>Goes over a place; whether it is given out.</summary>
    internal bool Pass(InputItem item)
    {
        var isTaken = Next.IsTaken;
        Pass(item is InputRecord record ? record.Utf8.Span : Encoding.UTF8.GetBytes((item as InputError)?.Message ?? string.Empty));
        return isTaken;
    }
}
