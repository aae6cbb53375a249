using System.Data.Common;
using Dapper;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>The reports of some facilities as they stand in the transaction.</summary>
internal sealed class StandingReports
{
    private const string Sql = """
        select r.id as report_id, r.facility_id, r.reporting_year, v.id, v.version, v.withdrawn_reason,
            case when v.published_release_id is null then 0 else 1 end as published,
            case when v.ended_release_id is null then 0 else 1 end as ended,
            (select max(n.version) from report_version n where n.report_id = r.id) as newest
        from report r
        join report_version v on v.report_id = r.id
        where r.facility_id in (@first, @second) and not exists (select 1 from moved_version m where m.report_version_id = v.id)
        order by r.reporting_year, v.version
        """;

    private readonly Dictionary<(long Facility, int Year), StandingReport> reports;

    private StandingReports(Dictionary<(long Facility, int Year), StandingReport> reports) => this.reports = reports;

    /// <param name="second">0 for none.</param>
    public static async Task<StandingReports> ReadAsync(long first, long second, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(Sql, new { first, second }, transaction, cancellationToken: cancellationToken));
        return new StandingReports(rows.GroupBy(row => (row.FacilityId, row.ReportingYear)).ToDictionary(
            report => report.Key,
            report => new StandingReport(report.First().ReportId, report.Key.FacilityId, report.Key.ReportingYear, [.. report.Select(row => row.ToVersion())])));
    }

    /// <summary>The reports of a facility of which something is public or will be, by year.</summary>
    public IEnumerable<StandingReport> Live(long facility) =>
        reports.Values.Where(report => report.FacilityId == facility && report.Live.Any()).OrderBy(report => report.Year);

    /// <summary>Null when the facility has no report of the year.</summary>
    public StandingReport? Of(long facility, int year) => reports.GetValueOrDefault((facility, year));

    /// <summary>The facility's report of the year when something of it is public or will be.</summary>
    public StandingReport? LiveOf(long facility, int year) => Of(facility, year) is { } report && report.Live.Any() ? report : null;

    private sealed class Row
    {
        public long ReportId { get; init; }

        public long FacilityId { get; init; }

        public int ReportingYear { get; init; }

        public long Id { get; init; }

        public int Version { get; init; }

        public string? WithdrawnReason { get; init; }

        public bool Published { get; init; }

        public bool Ended { get; init; }

        public int Newest { get; init; }

        public StandingVersion ToVersion() => new(Id, FacilityId, ReportingYear, Version, Standings.Of(Published, Ended, WithdrawnReason is not null, Version == Newest), Published, WithdrawnReason is not null);
    }
}
