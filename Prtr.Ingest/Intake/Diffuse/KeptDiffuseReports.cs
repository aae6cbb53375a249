using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Diffuse;

/// <summary>A report of an authority on diffuse sources, with its versions.</summary>
/// <param name="Region">A KATO code.</param>
/// <param name="Versions">Newest first, at least one.</param>
public sealed record KeptDiffuseReport(long Id, int Year, string Region, string Authority, IReadOnlyList<KeptDiffuseVersion> Versions);

/// <param name="Rows">How many sources it has.</param>
/// <param name="WithdrawnReason">Null unless it was taken back.</param>
/// <param name="CorrectionReason">Why it corrects the version before; null where nobody said so.</param>
public sealed record KeptDiffuseVersion(int Version, string Delivery, DateOnly ReceivedOn, int Rows, bool IsPublished, bool IsEnded, string? WithdrawnReason, string? CorrectionReason);

/// <summary>Reads the reports on diffuse sources that the register has.</summary>
public static class KeptDiffuseReports
{
    /// <summary>All of a year, by region and authority.</summary>
    public static Task<IReadOnlyList<KeptDiffuseReport>> OfYearAsync(RegisterDatabase database, int year, CancellationToken cancellationToken) => ReadAsync(database, year, null, cancellationToken);

    /// <summary>Null when there is no such report.</summary>
    public static async Task<KeptDiffuseReport?> FindAsync(RegisterDatabase database, long id, CancellationToken cancellationToken) => (await ReadAsync(database, null, id, cancellationToken)).SingleOrDefault();

    private static async Task<IReadOnlyList<KeptDiffuseReport>> ReadAsync(RegisterDatabase database, int? year, long? id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            select r.id, r.reporting_year, r.region, v.authority, v.version, s.name as delivery, v.received_on, v.published_release_id, v.ended_release_id, v.withdrawn_reason, v.correction_reason,
                (select count(*) from diffuse_row w where w.version_id = v.id) as rows_in_it
            from diffuse_report r
            join diffuse_version v on v.report_id = r.id
            join submission s on s.id = v.submission_id
            where (@year is null or r.reporting_year = @year) and (@id is null or r.id = @id)
            order by r.region, r.authority_key, r.id, v.version desc
            """,
            new { year, id },
            cancellationToken: cancellationToken));
        return
        [
            .. rows.GroupBy(row => row.Id).Select(report => new KeptDiffuseReport(
                report.Key, report.First().ReportingYear, report.First().Region, report.First().Authority, [.. report.Select(row => row.ToVersion())])),
        ];
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public int ReportingYear { get; init; }

        public string Region { get; init; } = "";

        public string Authority { get; init; } = "";

        public int Version { get; init; }

        public string Delivery { get; init; } = "";

        public DateOnly ReceivedOn { get; init; }

        public long? PublishedReleaseId { get; init; }

        public long? EndedReleaseId { get; init; }

        public string? WithdrawnReason { get; init; }

        public string? CorrectionReason { get; init; }

        public int RowsInIt { get; init; }

        public KeptDiffuseVersion ToVersion() => new(Version, Delivery, ReceivedOn, RowsInIt, PublishedReleaseId is not null, EndedReleaseId is not null, WithdrawnReason, CorrectionReason);
    }
}
