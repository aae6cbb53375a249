using System.Data.Common;
using Dapper;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.People;
using Prtr.Search.Register;

namespace Prtr.Ingest.Notices;

/// <summary>That the reports of last year are due soon and have not come in: from two weeks before the last day until they have, so that a mail tells it once.</summary>
internal static class DeadlineNotice
{
    private const int Days = 14;

    /// <param name="since">What was before was told.</param>
    /// <returns>Null when nothing is due soon, nothing is missing, or it was told.</returns>
    public static async Task<Notice?> FindAsync(Party party, DateTimeOffset since, DateTimeOffset now, DbTransaction reading, CancellationToken cancellationToken)
    {
        var year = new ReportingYear(CountryTime.Day(now).Year - 1);
        var from = new DateTimeOffset(year.ReportsDueBefore.AddDays(-Days), TimeOnly.MinValue, CountryTime.Offset);
        if (now < from || since >= from || year.IsLate(CountryTime.Day(now)))
        {
            return null;
        }

        var missing = party.IsOperator ? await MissingAsync(party, year.Year, reading, cancellationToken) : await IsReportedAsync(party, year.Year, reading, cancellationToken) ? 0 : 1;
        return missing == 0 ? null : new Notice { HappenedAt = from, Kind = party.IsOperator ? "deadline-near" : "deadline-near-diffuse", About = "year", Number = missing, Year = year.Year };
    }

    private static async Task<int> MissingAsync(Party party, int year, DbTransaction reading, CancellationToken cancellationToken)
    {
        var reported = (await reading.Connection!.QueryAsync<long>(new CommandDefinition(
            "select facility_id from received_report where operator_bin = @Code and reporting_year = @year and facility_id is not null and state in ('held', 'accepted', 'published')",
            new { party.Code, year }, reading, cancellationToken: cancellationToken))).ToHashSet();
        return (await OwnFacilities.OfAsync(party, reading, cancellationToken)).Count(facility => !reported.Contains(facility.FacilityId));
    }

    private static async Task<bool> IsReportedAsync(Party party, int year, DbTransaction reading, CancellationToken cancellationToken) =>
        await reading.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from diffuse_version v join diffuse_report r on r.id = v.report_id where r.region = @Code and r.reporting_year = @year and v.withdrawn_reason is null",
            new { party.Code, year }, reading, cancellationToken: cancellationToken)) > 0;
}
