using SpecLang.Engine.Runs;

namespace SpecLang.Engine.Reports;

/// <summary>One form in which the results of a run are written. Belongs to one thread.</summary>
public interface IRunFormat : IDisposable
{
    /// <summary>Takes the result of the next record, in the run's order.</summary>
    void Add(RecordResult result);

    /// <summary>Writes what is left, once all records are judged.</summary>
    /// <param name="summary">What the run came to.</param>
    void Finish(RunSummary summary);
}
