using System.Data.Common;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>All that the register knows of who and where a facility is, public or not, oldest first.</summary>
/// <param name="MergedIntoId">The facility that its id leads to; null for one of its own.</param>
/// <param name="RemovedReason">Why there is no such facility; null when there is.</param>
public sealed record FacilityFile(
    long Id, long? MergedIntoId, string? RemovedReason, IReadOnlyList<FiledVersion> Versions, IReadOnlyList<DecidedOperator> Operators)
{
    /// <summary>The versions that still are about this facility.</summary>
    public IEnumerable<FiledVersion> Own => Versions.Where(version => version is { IsMoved: false, WithdrawnReason: null });

    /// <summary>The latest description; null when nothing describes it any more.</summary>
    public FiledVersion? Latest => Own.LastOrDefault() ?? (Versions is [.., var last] ? last : null);

    /// <summary>The years of which something is public or will be.</summary>
    public IReadOnlySet<int> LiveYears => Own.Where(version => version.Standing != Standing.Past).Select(version => version.Year).ToHashSet();

    /// <summary>Null when the register never gave the id.</summary>
    public static async Task<FacilityFile?> FindAsync(RegisterDatabase database, long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        var found = await connection.QuerySingleOrDefaultAsync<(long Id, long? Merged, string? Removed)?>(new CommandDefinition(
            "select id, merged_into_id, removed_reason from facility where id = @id", new { id }, reading, cancellationToken: cancellationToken));
        return found is { } facility
            ? new FacilityFile(id, facility.Merged, facility.Removed, await VersionsAsync(id, reading, cancellationToken), await OperatorsAsync(id, reading, cancellationToken))
            : null;
    }

    /// <summary>How likely both are one site, by the two descriptions that are most alike; null when one of them has none.</summary>
    public SiteLikeness? LikenessTo(FacilityFile other)
    {
        var both = LiveYears.Overlaps(other.LiveYears);
        return Own.Select(version => version.Site).Distinct()
            .SelectMany(site => other.Own.Select(version => version.Site).Distinct(), (one, two) => SiteLikeness.Of(one, two, both))
            .MaxBy(likeness => likeness.Score);
    }

    /// <summary>BIN of who operated the facility before a day, by reports of years before and decisions; null when nothing says.</summary>
    internal static async Task<string?> OperatorBeforeAsync(long id, DateOnly day, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var reported = (await VersionsAsync(id, transaction, cancellationToken))
            .Where(version => version is { IsMoved: false, WithdrawnReason: null } && version.Year < day.Year).Select(version => (version.Year, version.OperatorBin));
        var decided = (await OperatorsAsync(id, transaction, cancellationToken)).Where(change => change.ValidFrom < day).Select(change => (change.ValidFrom.Year, change.OperatorBin));
        return reported.Concat(decided).OrderBy(known => known.Year).LastOrDefault().OperatorBin;
    }

    private static async Task<IReadOnlyList<FiledVersion>> VersionsAsync(long id, DbTransaction transaction, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection!.QueryAsync<FiledVersion>(new CommandDefinition(
            """
            select v.id, r.reporting_year as year, v.version as number, v.facility_name, v.operator_bin, v.operator_name, v.postal_address, v.kato, v.latitude, v.longitude, v.main_activity,
                v.received_on, v.withdrawn_reason, case when v.published_release_id is null then 0 else 1 end as published,
                case when v.ended_release_id is null then 0 else 1 end as ended,
                case when v.version = (select max(n.version) from report_version n where n.report_id = r.id) then 1 else 0 end as is_newest,
                case when exists (select 1 from moved_version m where m.report_version_id = v.id) then 1 else 0 end as is_moved
            from report r
            join report_version v on v.report_id = r.id
            where r.facility_id = @id
            order by r.reporting_year, v.version
            """,
            new { id }, transaction, cancellationToken: cancellationToken)),
    ];

    private static async Task<IReadOnlyList<DecidedOperator>> OperatorsAsync(long id, DbTransaction transaction, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection!.QueryAsync<DecidedOperator>(new CommandDefinition(
            "select operator_bin, operator_name, valid_from, actor, decided_at, reason from operator_change where facility_id = @id order by valid_from, id",
            new { id }, transaction, cancellationToken: cancellationToken)),
    ];
}

/// <summary>A facility as a version of its report describes it.</summary>
public sealed record FiledVersion
{
    public long Id { get; init; }

    public int Year { get; init; }

    /// <summary>From 1, in its report.</summary>
    public int Number { get; init; }

    public string FacilityName { get; init; } = "";

    public string OperatorBin { get; init; } = "";

    public string OperatorName { get; init; } = "";

    public string PostalAddress { get; init; } = "";

    public string Kato { get; init; } = "";

    public double Latitude { get; init; }

    public double Longitude { get; init; }

    public string MainActivity { get; init; } = "";

    public DateOnly ReceivedOn { get; init; }

    public string? WithdrawnReason { get; init; }

    public bool Published { get; init; }

    public bool Ended { get; init; }

    public bool IsNewest { get; init; }

    /// <summary>Whether a merger or split took it to another facility.</summary>
    public bool IsMoved { get; init; }

    public Standing Standing => Standings.Of(Published, Ended, WithdrawnReason is not null || IsMoved, IsNewest);

    public GeoPoint Place => new(Latitude, Longitude);

    public DescribedSite Site => new(new Bin(OperatorBin), FacilityName, PostalAddress, Place, MainActivity);
}

/// <summary>A decision that the facility has this operator from a day on.</summary>
public sealed record DecidedOperator
{
    public string OperatorBin { get; init; } = "";

    public string OperatorName { get; init; } = "";

    public DateOnly ValidFrom { get; init; }

    /// <summary>Such as <c>account:aliya</c>.</summary>
    public string Actor { get; init; } = "";

    public DateTimeOffset DecidedAt { get; init; }

    public string Reason { get; init; } = "";
}
