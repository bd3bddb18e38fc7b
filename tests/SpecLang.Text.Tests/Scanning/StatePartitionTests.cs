using SpecLang.Text.Scanning;

namespace SpecLang.Text.Tests.Scanning;

public sealed class StatePartitionTests
{
    private const int Automata = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void States_are_together_exactly_where_nothing_that_is_read_tells_them_apart(int seed)
    {
        var random = new Random(seed);
        var merged = 0;
        for (var n = 0; n < Automata; n++)
        {
            var (count, classes) = (2 + random.Next(30), 1 + random.Next(4));
            var (rows, answers) = (new List<int[]> { new int[classes] }, new Dictionary<int, int[]>());
            var states = new List<ByteState> { new([], ByteBefore.Any, 0, 0, IsSettled: true) };
            for (var state = 1; state < count; state++)
            {
                rows.Add([.. Enumerable.Range(0, classes).Select(_ => random.Next(3) == 0 ? 0 : random.Next(count))]);
                states.Add(new ByteState([state], ByteBefore.Any, random.Next(6) == 0 ? 1UL : 0, random.Next(8) == 0 ? 2UL : 0, IsSettled: false));
                if (random.Next(10) == 0)
                {
                    rows[state] = new int[classes];
                    answers.Add(state, [random.Next(count), random.Next(count)]);
                }
            }

            var expected = Plainly(states, rows, answers);
            StatePartition.Of(states, rows, answers).ShouldBe(expected);
            merged += count - expected.Distinct().Count();
        }

        merged.ShouldBeGreaterThan(Automata);
    }

    [Fact]
    public void A_single_state_is_a_block() =>
        StatePartition.Of([new ByteState([], ByteBefore.Any, 0, 0, IsSettled: true)], [new int[3]], new Dictionary<int, int[]>()).ShouldBe([0]);

    /// <summary>Blocks are divided by what their states say and where they lead until nothing changes.</summary>
    private static int[] Plainly(List<ByteState> states, List<int[]> rows, Dictionary<int, int[]> answers)
    {
        var blocks = Numbered(states.Select((s, i) => $"{s.Found} {s.Unclear} {answers.ContainsKey(i)}"));
        for (var before = 0; before < blocks.Distinct().Count();)
        {
            before = blocks.Distinct().Count();
            var known = blocks;
            blocks = Numbered(states.Select((_, i) => string.Join(' ', rows[i].Concat(answers.GetValueOrDefault(i) ?? []).Select(t => known[t]).Prepend(known[i]))));
        }

        return blocks;
    }

    private static int[] Numbered(IEnumerable<string> keys)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. keys.Select(k => numbers.TryGetValue(k, out var number) ? number : numbers[k] = numbers.Count)];
    }
}
