using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace SpecLang.Engine.Interpretation;

/// <summary>Recursion that can't overflow: where a thread's stack runs out, it goes on upon another.</summary>
internal static class DeepStack
{
    private const int StackBytes = 16 << 20;

    public static T Run<T>(Func<T> step)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return step();
        }

        Box<T>? result = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Body, StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result is { } box ? box.Value : throw new InvalidOperationException("A thread ended without a result.");

        void Body()
        {
            try
            {
                result = new Box<T>(step());
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
        }
    }

    private sealed record Box<T>(T Value);
}
