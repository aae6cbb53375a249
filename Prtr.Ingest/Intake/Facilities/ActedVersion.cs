using System.Data.Common;
using Dapper;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>A version that an act took from its facility or made at one, as the act left it.</summary>
/// <param name="Standing">As it stood: of a taken one before the act, of a made one after it.</param>
/// <param name="Origin">The facility of the version that it is a copy of; null for a taken one.</param>
internal sealed record ActedVersion(StandingVersion Version, bool IsMade, Standing Standing, long? CopyOfId, long? Origin)
{
    public static async Task<IReadOnlyList<ActedVersion>> OfAsync(long act, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(
            """
            select v.id, r.facility_id, r.reporting_year, v.version, t.effect, t.standing, t.copy_of_id, o.facility_id as origin,
                case when v.published_release_id is null then 0 else 1 end as published
            from facility_act_version t
            join report_version v on v.id = t.report_version_id
            join report r on r.id = v.report_id
            left join report_version c on c.id = t.copy_of_id
            left join report o on o.id = c.report_id
            where t.act_id = @act
            order by r.reporting_year, v.id
            """,
            new { act },
            transaction,
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToVersion())];
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public long FacilityId { get; init; }

        public int ReportingYear { get; init; }

        public int Version { get; init; }

        public string Effect { get; init; } = "";

        public string Standing { get; init; } = "";

        public long? CopyOfId { get; init; }

        public long? Origin { get; init; }

        public bool Published { get; init; }

        public ActedVersion ToVersion()
        {
            var standing = Enum.Parse<Standing>(Standing, ignoreCase: true);
            return new(new StandingVersion(Id, FacilityId, ReportingYear, Version, standing, Published, false), Effect == "made", standing, CopyOfId, Origin);
        }
    }
}
