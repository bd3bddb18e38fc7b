using SpecLang.Compiler.Diagnostics;
using SpecLang.SourceGenerator.Model;

namespace SpecLang.SourceGenerator;

/// <summary>
/// What becomes of a defect of ours: an error that says what to report. Roslyn would make of it a warning and drop all that the generator adds.
/// </summary>
internal static class Crash
{
    private const int ReportedLength = 2_000;

    /// <summary>Runs a step; a failure becomes a result of its own.</summary>
    /// <param name="step">The step.</param>
    /// <param name="failed">Makes a result of a failure.</param>
    /// <param name="task">What the step was to do, as in "failed while it was to …".</param>
    /// <param name="fullPath">The file it is about; empty for none.</param>
    /// <param name="cancellationToken">Where it is cancelled, a step that ends for that is no failure.</param>
    public static T Guard<T>(Func<T> step, Func<DiagnosticInfo, T> failed, string task, string fullPath, CancellationToken cancellationToken)
    {
        try
        {
            return step();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it is, the user is told, and the other specs are still compiled.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return failed(DiagnosticInfo.OfFile(InternalDiagnostics.Crash, fullPath, task, Describe(exception)));
        }
    }

    /// <summary>The exception with where it came from, in one line.</summary>
    private static string Describe(Exception exception)
    {
        var text = string.Join(" | ", exception.ToString().Split('\n').Select(l => l.Trim()));
        return text.Length <= ReportedLength ? text : text.Substring(0, ReportedLength) + " …";
    }
}
