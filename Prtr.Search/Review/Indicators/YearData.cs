using Prtr.Search.Diffuse;
using Prtr.Search.Measures;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Review.Indicators;

/// <summary>
/// What the review of a year is counted from, all of one data release and read in one pass. Everything comes from the public views, so what is withheld
/// never gets into a figure.
/// </summary>
/// <param name="Before">The year before; null when it is not published.</param>
internal sealed record YearData(ReferenceData Reference, int Year, int? Before)
{
    public required IReadOnlyList<PublicReport> Reports { get; init; }

    public IReadOnlyList<PublicReport> ReportsBefore { get; init; } = [];

    /// <summary>Of neither year, and of them no more than the series of reports is made of.</summary>
    public IReadOnlyList<PublicReport> OtherReports { get; init; } = [];

    public IEnumerable<PublicReport> AllReports => Reports.Concat(ReportsBefore).Concat(OtherReports);

    public IReadOnlyList<PublicRecord> Records { get; init; } = [];

    public IReadOnlyList<PublicRecord> RecordsBefore { get; init; } = [];

    /// <summary>What can be compared between the two years.</summary>
    public required ComparableSet Comparable { get; init; }

    /// <summary>The sums of each subject in each year.</summary>
    public IReadOnlyList<SubjectYear> Series { get; init; } = [];

    public IReadOnlyList<DiffuseRecord> Diffuse { get; init; } = [];

    /// <summary>Remarks on the reports and their figures, as far as they are public.</summary>
    public IReadOnlyList<(string Remark, int Remarks, int Facilities)> Remarks { get; init; } = [];
}

/// <summary>The sums of one subject in one year.</summary>
/// <param name="Record">One of its records, which tells what it is.</param>
internal sealed record SubjectYear(PublicRecord Record, RecordSums Sums);
