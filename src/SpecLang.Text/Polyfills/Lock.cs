#if NETSTANDARD2_0
namespace System.Threading;

/// <summary>The lock that later frameworks have, for netstandard2.0.</summary>
internal sealed class Lock
{
    private readonly object monitor = new();

    public Scope EnterScope()
    {
        Monitor.Enter(monitor);
        return new Scope(monitor);
    }

    public readonly ref struct Scope(object monitor)
    {
        public void Dispose() => Monitor.Exit(monitor);
    }
}
#endif
