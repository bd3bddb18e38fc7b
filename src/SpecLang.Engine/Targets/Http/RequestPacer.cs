namespace SpecLang.Engine.Targets.Http;

/// <summary>Spreads requests evenly, and stops all of them for a while where the server asks for it. Thread-safe.</summary>
/// <param name="perMinute">The most requests in a minute; null for no limit.</param>
/// <param name="time">The clock.</param>
internal sealed class RequestPacer(int? perMinute, TimeProvider time)
{
    private readonly TimeSpan interval = perMinute is { } rate ? TimeSpan.FromMinutes(1.0 / rate) : TimeSpan.Zero;
    private readonly Lock gate = new();
    private DateTimeOffset next = DateTimeOffset.MinValue;

    /// <summary>Waits for the next free place.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan pause;
        lock (gate)
        {
            var now = time.GetUtcNow();
            var mine = next > now ? next : now;
            next = mine + interval;
            pause = mine - now;
        }

        if (pause > TimeSpan.Zero)
        {
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>Lets no request begin for so long.</summary>
    public void Stop(TimeSpan pause)
    {
        lock (gate)
        {
            var until = time.GetUtcNow() + pause;
            next = next > until ? next : until;
        }
    }
}
