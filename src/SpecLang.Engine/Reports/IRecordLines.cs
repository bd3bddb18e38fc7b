namespace SpecLang.Engine.Reports;

/// <summary>A form in which every record has lines of its own, so that parts of a run are parts of its file.</summary>
public interface IRecordLines : IRunFormat
{
    /// <summary>Writes what is held back.</summary>
    void Flush();
}
