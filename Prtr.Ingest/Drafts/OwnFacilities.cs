using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Drafts;

/// <summary>The facilities of which somebody is the operator in force: by the last report, or by a later decision.</summary>
internal static class OwnFacilities
{
    public static async Task<IReadOnlyList<OwnFacility>> OfAsync(Party party, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (!party.IsOperator)
        {
            return [];
        }

        var rows = await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(
            """
            select r.facility_id, r.reporting_year as year, v.operator_bin, v.facility_name, v.facility_name_kk, v.kato, v.main_activity
            from report r
            join facility f on f.id = r.facility_id
            join report_version v on v.report_id = r.id
            where f.merged_into_id is null and f.removed_on is null and v.withdrawn_reason is null
                and not exists (select 1 from moved_version m where m.report_version_id = v.id)
                and (exists (select 1 from report o join report_version w on w.report_id = o.id where o.facility_id = r.facility_id and w.operator_bin = @Code)
                    or exists (select 1 from operator_change c where c.facility_id = r.facility_id and c.operator_bin = @Code))
            order by r.facility_id, r.reporting_year, v.version
            """,
            new { party.Code }, transaction, cancellationToken: cancellationToken));
        var changes = (await transaction.Connection!.QueryAsync<(long Facility, string Bin, DateOnly From)>(new CommandDefinition(
            "select facility_id, operator_bin, valid_from from operator_change order by valid_from, id", transaction: transaction, cancellationToken: cancellationToken)))
            .ToLookup(change => change.Facility);
        var renamed = (await transaction.Connection!.QueryAsync<(long Facility, string Name, string? NameKk, DateOnly From)>(new CommandDefinition(
            "select facility_id, facility_name, facility_name_kk, valid_from from facility_description where facility_name is not null order by valid_from, id",
            transaction: transaction, cancellationToken: cancellationToken))).ToLookup(change => change.Facility);
        return
        [
            .. rows.GroupBy(row => row.FacilityId).Select(versions => versions.Last())
                .Where(last => InForce(last, changes[last.FacilityId]) == party.Code)
                .Select(last => Named(last, renamed[last.FacilityId]))
                .OrderBy(facility => facility.Name, StringComparer.Ordinal),
        ];
    }

    // A decision counts after the report of its year.
    private static string InForce(Row last, IEnumerable<(long Facility, string Bin, DateOnly From)> changes) =>
        changes.LastOrDefault(change => change.From.Year >= last.Year).Bin ?? last.OperatorBin;

    private static OwnFacility Named(Row last, IEnumerable<(long Facility, string Name, string? NameKk, DateOnly From)> renamed) =>
        renamed.LastOrDefault(change => change.From.Year >= last.Year) is { Name: { } name } now
            ? new(last.FacilityId, name, now.NameKk, last.Kato, last.MainActivity, last.Year)
            : new(last.FacilityId, last.FacilityName, last.FacilityNameKk, last.Kato, last.MainActivity, last.Year);

    private sealed class Row
    {
        public long FacilityId { get; init; }

        public int Year { get; init; }

        public string OperatorBin { get; init; } = "";

        public string FacilityName { get; init; } = "";

        public string? FacilityNameKk { get; init; }

        public string Kato { get; init; } = "";

        public string MainActivity { get; init; } = "";
    }
}

/// <summary>A facility as its last report describes it, under the name that it has by now.</summary>
/// <param name="NameKk">Null when no Kazakh name was given.</param>
/// <param name="LastYear">The last year for which it has reported.</param>
public sealed record OwnFacility(long FacilityId, string Name, string? NameKk, string Kato, string MainActivity, int LastYear);
