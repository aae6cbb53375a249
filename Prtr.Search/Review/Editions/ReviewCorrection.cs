using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Search.Review.Editions;

/// <summary>A report that was published anew, for the first time, or withdrawn after a review had been frozen.</summary>
/// <param name="Release">The data release that did it.</param>
/// <param name="Year">The reporting year of the report: a review compares with the years before.</param>
/// <param name="FacilityId">Null for a report on diffuse sources.</param>
/// <param name="Name">The facility, or the authority.</param>
/// <param name="Version">The version that is public now, or was withdrawn.</param>
/// <param name="WithdrawnReason">Null unless it was withdrawn.</param>
public sealed record ReviewCorrection(
    string Release, DateTimeOffset PublishedAt, int Year, long? FacilityId, string Name, int Version, string? WithdrawnReason)
{
    /// <summary>All that happened to reports of the year and of those before it since a data release, in the order of the releases.</summary>
    /// <param name="releaseId">The release that the review was counted from.</param>
    /// <param name="until">The last release that counts; null for the latest.</param>
    public static async Task<IReadOnlyList<ReviewCorrection>> SinceAsync(
        RegisterDatabase database, int year, long releaseId, DataRelease? until, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"""
            {Select("report", "report_version", "r.facility_id", "v.facility_name", "published_release_id", "null", "1 = 1")}
            union all
            {Select("report", "report_version", "r.facility_id", "v.facility_name", "ended_release_id", "v.withdrawn_reason", "v.withdrawn_reason is not null")}
            union all
            {Select("diffuse_report", "diffuse_version", "null", "v.authority", "published_release_id", "null", "1 = 1")}
            union all
            {Select("diffuse_report", "diffuse_version", "null", "v.authority", "ended_release_id", "v.withdrawn_reason", "v.withdrawn_reason is not null")}
            """,
            new { year, releaseId, release = AsOf.Key(until) },
            cancellationToken: cancellationToken));
        await AsOf.VerifyAsync(connection, null, until, cancellationToken);
        return
        [
            .. rows.OrderBy(row => row.ReleaseId).ThenByDescending(row => row.ReportingYear).ThenBy(row => row.FacilityId).ThenBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => new ReviewCorrection(row.ReleaseName, row.PublishedAt, row.ReportingYear, row.FacilityId, row.Name, row.Version, row.WithdrawnReason)),
        ];
    }

    private static string Select(string report, string version, string facility, string name, string release, string reason, string condition) => $"""
        select d.id as release_id, d.name as release_name, d.published_at, r.reporting_year, {facility} as facility_id, {name} as name, v.version, {reason} as withdrawn_reason
        from {version} v
        join {report} r on r.id = v.report_id
        join data_release d on d.id = v.{release}
        where r.reporting_year <= @year and v.{release} > @releaseId and v.{release} <= @release and {condition}
        """;

    private sealed class Row
    {
        public long ReleaseId { get; init; }

        public string ReleaseName { get; init; } = "";

        public DateTimeOffset PublishedAt { get; init; }

        public int ReportingYear { get; init; }

        public long? FacilityId { get; init; }

        public string Name { get; init; } = "";

        public int Version { get; init; }

        public string? WithdrawnReason { get; init; }
    }
}
