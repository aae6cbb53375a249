using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>A data release that was published, and how many reports it changed.</summary>
/// <param name="Year">The reporting year that it is about.</param>
/// <param name="Published">Versions of reports that it made public, those of diffuse sources among them.</param>
/// <param name="Ended">Versions that it replaced or withdrew.</param>
/// <param name="Act">The decision about facilities that raised it; null for a publication or withdrawal.</param>
public sealed record ReleaseEntry(DataRelease Release, int Year, int Published, int Ended, ReleaseAct? Act);

/// <summary>A decision about who a facility is.</summary>
/// <param name="Kind"><c>merge</c>, <c>split</c>, <c>remove</c> or <c>undo</c>.</param>
/// <param name="OtherId">The facility that the one was merged into, or that reports went to; null for a removal.</param>
public sealed record ReleaseAct(string Kind, long FacilityId, long? OtherId)
{
    /// <param name="language">kk, ru or en.</param>
    public string InWords(string language) => OpenDataTexts.Get(language, "Act." + Kind, FacilityId, OtherId ?? 0);
}

/// <summary>All data releases.</summary>
public static class ReleaseHistory
{
    /// <summary>Latest first.</summary>
    /// <param name="until">The last of them; null for the latest.</param>
    public static async Task<IReadOnlyList<ReleaseEntry>> ReadAsync(RegisterDatabase database, DataRelease? until, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"""
            select d.id, d.name, d.reporting_year, d.published_at,
                (select count(*) from report_version v where v.published_release_id = d.id)
                    + (select count(*) from diffuse_version v where v.published_release_id = d.id) as published,
                (select count(*) from report_version v where v.ended_release_id = d.id)
                    + (select count(*) from diffuse_version v where v.ended_release_id = d.id) as ended,
                {Incarnation.Present} as incarnation,
                a.kind, a.facility_id, a.other_id
            from data_release d
            left join facility_act a on a.data_release_id = d.id
            where d.id <= @release
            order by d.id desc
            """,
            new { release = AsOf.Key(until) },
            cancellationToken: cancellationToken));
        await AsOf.VerifyAsync(connection, null, until, cancellationToken);
        return [.. rows.Select(row => new ReleaseEntry(new(row.Id, row.Name, row.PublishedAt) { Incarnation = row.Incarnation }, row.ReportingYear, row.Published, row.Ended,
            row.Kind is { } kind ? new ReleaseAct(kind, row.FacilityId!.Value, row.OtherId) : null))];
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";

        public int ReportingYear { get; init; }

        public DateTimeOffset PublishedAt { get; init; }

        public int Published { get; init; }

        public int Ended { get; init; }

        public string Incarnation { get; init; } = "";

        public string? Kind { get; init; }

        public long? FacilityId { get; init; }

        public long? OtherId { get; init; }
    }
}
