using Prtr.Search.Register;

namespace Prtr.Search.Review.Indicators;

/// <summary>The published years of one data release, as far as the review of one of them needs them: it and the year before are compared, of the others only series are made.</summary>
internal interface IPublishedYears
{
    /// <summary>The reports of both years that are compared.</summary>
    Task<IReadOnlyList<PublicReport>> ReportsAsync(CancellationToken cancellationToken);

    /// <summary>The records of these reports, in no particular order.</summary>
    /// <param name="reports">What <see cref="ReportsAsync"/> gave.</param>
    IAsyncEnumerable<PublicRecord> RecordsAsync(IReadOnlyList<PublicReport> reports, CancellationToken cancellationToken);

    /// <summary>The reports of all other years, perhaps with no more than the series of reports is made of.</summary>
    Task<IReadOnlyList<PublicReport>> OtherReportsAsync(CancellationToken cancellationToken);

    /// <summary>Adds the records of all other years.</summary>
    Task AddOthersAsync(SubjectSeries series, CancellationToken cancellationToken);
}
