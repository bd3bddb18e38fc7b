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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void No_more_parts_are_worked_on_at_the_same_time_than_jobs_and_one_result_is_given_out_at_a_time(int jobs)
    {
        var (working, most, giving, overlaps) = (0, 0, 0, 0);
        var results = new List<string>();

        Pipeline(jobs, Work).Run(Parts(300), Give, CancellationToken.None);

        most.ShouldBeInRange(1, jobs);
        overlaps.ShouldBe(0);
        results.ShouldBe(Parts(300));

        string Work(string part, CancellationToken cancellationToken)
        {
            var now = Interlocked.Increment(ref working);
            InterlockedMax(ref most, now);
            var result = Slowly(part);
            Interlocked.Decrement(ref working);
            return result;
        }

        void Give(string result)
        {
            overlaps += Interlocked.Increment(ref giving) > 1 ? 1 : 0;
            results.Add(Slowly(result));
            Interlocked.Decrement(ref giving);
        }
    }

    [Fact]
    public void What_goes_wrong_with_giving_out_ends_the_run()
    {
        var results = new List<string>();

        Should.Throw<IOException>(() => Pipeline(jobs: 2, (part, _) => part).Run(Parts(int.MaxValue), Take, CancellationToken.None)).Message.ShouldBe("full");

        results.ShouldBe(Parts(30));

        void Take(string result)
        {
            if (results.Count == 30)
            {
                throw new IOException("full");
            }

            results.Add(result);
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

    private static void InterlockedMax(ref int most, int value)
    {
        for (var known = Volatile.Read(ref most); value > known; known = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, known);
        }
    }

    private static string Slowly(string part)
    {
        Thread.SpinWait(part.Length * (part[^1] - '0') * 1000);
        return part;
    }
}
