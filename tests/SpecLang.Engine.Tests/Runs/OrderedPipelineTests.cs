using SpecLang.Engine.Runs;

namespace SpecLang.Engine.Tests.Runs;

public sealed class OrderedPipelineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Results_come_in_the_order_of_the_parts(int jobs)
    {
        var results = new List<string>();

        Pipeline(jobs, (part, _) => Slowly(part)).Run(Parts(200), results.Add, CancellationToken.None);

        results.ShouldBe(Parts(200));
    }

    [Fact]
    public void Nothing_comes_of_nothing()
    {
        var results = new List<string>();

        Pipeline(jobs: 2, (part, _) => part).Run([], results.Add, CancellationToken.None);

        results.ShouldBeEmpty();
    }

    [Fact]
    public void The_first_result_is_given_out_before_the_second_part_is_read()
    {
        var seen = new List<string>();

        Pipeline(jobs: 2, (part, _) => part).Run(Reading(), seen.Add, CancellationToken.None);

        seen.Take(2).ShouldBe(["0", "reading"]);
        seen[^1].ShouldBe("1");

        IEnumerable<string> Reading()
        {
            yield return "0";
            seen.Add("reading");
            yield return "1";
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    public void What_goes_wrong_with_a_part_is_thrown_behind_the_results_before_it(int failing)
    {
        var results = new List<string>();
        var pipeline = Pipeline(jobs: 2, (part, _) => part == Name(failing) ? throw new InvalidDataException("broken") : part);

        Should.Throw<InvalidDataException>(() => pipeline.Run(Parts(100), results.Add, CancellationToken.None)).Message.ShouldBe("broken");

        results.ShouldBe(Parts(failing));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void What_goes_wrong_with_reading_is_thrown_behind_the_results_before_it(int count)
    {
        var results = new List<string>();
        var pipeline = Pipeline(jobs: 2, (part, _) => part);

        Should.Throw<IOException>(() => pipeline.Run(Parts(count).Concat(Enumerable.Range(0, 1).Select(string (_) => throw new IOException("gone"))), results.Add, CancellationToken.None));

        results.ShouldBe(Parts(count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Cancelling_ends_the_run_and_keeps_what_was_given_out(int after)
    {
        using var source = new CancellationTokenSource();
        var results = new List<string>();

        Should.Throw<OperationCanceledException>(() => Pipeline(jobs: 2, (part, _) => part).Run(Parts(int.MaxValue), Take, source.Token));

        results.ShouldBe(Parts(after));

        void Take(string result)
        {
            results.Add(result);
            if (results.Count == after)
            {
                source.Cancel();
            }
        }
    }

    [Fact]
    public void No_more_is_read_ahead_than_stands_in_line()
    {
        const int jobs = 2;
        var (read, given) = (0, 0);
        var furthest = 0;

        Pipeline(jobs, (part, _) => part).Run(Counted(), _ => furthest = Math.Max(furthest, Volatile.Read(ref read) - given++), CancellationToken.None);

        // The line, the part that the reader holds, and the one that was taken out.
        furthest.ShouldBeLessThanOrEqualTo((jobs * 2) + 2);

        IEnumerable<string> Counted()
        {
            foreach (var part in Parts(500))
            {
                Interlocked.Increment(ref read);
                yield return part;
            }
        }
    }

    private static OrderedPipeline<string, string> Pipeline(int jobs, Func<string, CancellationToken, string> work) => new(() => work, jobs);

    private static IEnumerable<string> Parts(int count) => Enumerable.Range(0, count).Select(Name);

    private static string Name(int part) => part.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Slowly(string part)
    {
        Thread.SpinWait(part.Length * (part[^1] - '0') * 1000);
        return part;
    }
}
