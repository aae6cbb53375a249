using Prtr.Search.Embedded;
using Prtr.Search.Register;

namespace Prtr.Search.Review.Indicators;

/// <summary>The published years of a release that is in memory.</summary>
/// <param name="year">Compared with the one before it.</param>
internal sealed class YearsInMemory(EmbeddedIndex index, int year) : IPublishedYears
{
    public Task<IReadOnlyList<PublicReport>> ReportsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PublicReport>>([.. index.Data.Reports.Where(IsCompared)]);

    public IAsyncEnumerable<PublicRecord> RecordsAsync(IReadOnlyList<PublicReport> reports, CancellationToken cancellationToken) => index.RecordsOf(IsCompared).ToAsyncEnumerable();

    public Task<IReadOnlyList<PublicReport>> OtherReportsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PublicReport>>([.. index.Data.Reports.Where(IsOther)]);

    public Task AddOthersAsync(SubjectSeries series, CancellationToken cancellationToken)
    {
        series.Add(index, IsOther);
        return Task.CompletedTask;
    }

    private bool IsCompared(PublicReport report) => report.Year == year || report.Year == year - 1;

    private bool IsOther(PublicReport report) => !IsCompared(report);
}
