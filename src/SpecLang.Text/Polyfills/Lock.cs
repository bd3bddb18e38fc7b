#if NETSTANDARD2_0
namespace System.Threading;

/// <summary>The lock that later frameworks have, for netstandard2.0.</summary>
internal sealed class Lock
{
    public Scope EnterScope()
    {
        Monitor.Enter(this);
        return new Scope(this);
    }

    public readonly ref struct Scope(Lock owner)
    {
        public void Dispose() => Monitor.Exit(owner);
    }
}
#endif
