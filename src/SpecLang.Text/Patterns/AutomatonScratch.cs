namespace SpecLang.Text.Patterns;

/// <summary>A work list of instructions that remembers which were worked on; of one search, on one thread.</summary>
internal sealed class AutomatonScratch(int count)
{
    // An instruction worked on once adds at most two.
    private readonly int[] pending = new int[(2 * count) + 1];
    private readonly int[] markedIn = new int[count];
    private int round;
    private int length;

    public void Clear()
    {
        round++;
        length = 0;
    }

    public void Push(int step) => pending[length++] = step;

    public bool TryPop(out int step)
    {
        step = length > 0 ? pending[--length] : -1;
        return step >= 0;
    }

    /// <summary>Marks an instruction; answers whether it was not marked before.</summary>
    public bool Mark(int step)
    {
        if (markedIn[step] == round)
        {
            return false;
        }

        markedIn[step] = round;
        return true;
    }

    public bool IsMarked(int step) => markedIn[step] == round;
}
