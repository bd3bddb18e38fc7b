using System.Text;
using SpecLang.Engine.Reports.Pages;
using SpecLang.Engine.Runs;

namespace SpecLang.Engine.Reports;

/// <summary>A run as one page: a bounded choice of its records is kept while it goes on.</summary>
/// <param name="output">Takes the bytes; stays open.</param>
/// <param name="collector">Gathers what the page needs.</param>
/// <param name="build">Makes the report of what was gathered.</param>
/// <param name="toolVersion">The version of <c>align</c>.</param>
public sealed class HtmlReport(Stream output, ReportCollector collector, Func<ReportCollector, RunSummary, Report> build, string toolVersion) : IRunFormat
{
    private long place;

    public void Add(RecordResult result) => collector.Add(place++, result);

    public void Finish(RunSummary summary) => output.Write(Encoding.UTF8.GetBytes(ReportPage.Write(build(collector, summary), toolVersion)));

    public void Dispose()
    {
    }
}
