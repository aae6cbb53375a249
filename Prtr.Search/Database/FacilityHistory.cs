using System.Text.Json;
using Dapper;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>
/// Name, operator and place of a facility as dated facts, oldest first, each as public reports and decisions say it.
/// A fact holds for the years of the reports that say it one after the other; a year without a report interrupts nothing.
/// </summary>
public sealed record FacilityHistory(
    IReadOnlyList<DatedFact<FacilityName>> Names, IReadOnlyList<DatedFact<FacilityOperator>> Operators, IReadOnlyList<DatedFact<FacilityPlace>> Places)
{
    /// <summary>Of the facility and the ids that were merged into it; empty when the register has nothing public of it.</summary>
    /// <param name="release">As it shows them; null for the latest. A decision that was made since then is not in it.</param>
    public static async Task<FacilityHistory> OfAsync(RegisterDatabase database, long facilityId, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var facilities = JsonSerializer.Serialize<long[]>([facilityId, .. await FacilityFamily.FormerIdsAsync(connection, facilityId, release, cancellationToken)]);
        var rows = (await connection.QueryAsync<Row>(new CommandDefinition(
            $"""
            select p.reporting_year, null as valid_from, p.report_id, p.version, null as change_id, p.facility_name, p.facility_name_kk, p.operator_bin, p.operator_name,
                p.postal_address, p.kato, p.latitude, p.longitude, null as reason
            from released_report p
            where p.facility_id in {database.Dialect.Numbers("@facilities")} and {AsOf.ShownBy("p")}
            union all
            select null, c.valid_from, null, null, c.id, null, null, c.operator_bin, c.operator_name, null, null, null, null, c.reason
            from operator_change c
            where c.facility_id in {database.Dialect.Numbers("@facilities")}
                and c.decided_at <= (select max(d.published_at) from data_release d where d.id <= @release)
                and exists (select 1 from released_report p where p.operator_bin = c.operator_bin and {AsOf.ShownBy("p")})
            union all
            select null, n.valid_from, null, null, n.id, n.facility_name, n.facility_name_kk, null, null, n.postal_address, n.kato, n.latitude, n.longitude, n.reason
            from facility_description n
            where n.facility_id in {database.Dialect.Numbers("@facilities")}
                and n.decided_at <= (select max(d.published_at) from data_release d where d.id <= @release)
                and exists (select 1 from released_report p where p.facility_id = n.facility_id and {AsOf.ShownBy("p")})
            order by reporting_year, change_id
            """,
            new { facilities, release = AsOf.Key(release) },
            cancellationToken: cancellationToken))).AsList();
        await AsOf.VerifyAsync(connection, null, release, cancellationToken);
        var reports = rows.Where(row => row.ReportId is not null).ToList();
        var decisions = rows.Where(row => row.ChangeId is not null).ToList();
        var operators = reports.Select(row => row.OperatorBin).ToHashSet();
        return new FacilityHistory(
            Decided(reports, decisions.Where(row => row.FacilityName is not null), row => new FacilityName(row.FacilityName!, row.FacilityNameKk), name => name),
            Decided(reports, decisions.Where(row => operators.Contains(row.OperatorBin)), row => new FacilityOperator(new Bin(row.OperatorBin!), row.OperatorName!), one => one.Bin),
            Decided(reports, decisions.Where(row => row.PostalAddress is not null), PlaceOf, place => place));
    }

    private static FacilityPlace PlaceOf(Row row) => new(row.PostalAddress!, new Kato(row.Kato!), new GeoPoint(row.Latitude!.Value, row.Longitude!.Value));

    private static List<DatedFact<T>> Periods<T>(IEnumerable<Row> reports, Func<Row, T> fact)
    {
        var periods = new List<DatedFact<T>>();
        foreach (var row in reports)
        {
            var value = fact(row);
            var year = row.ReportingYear!.Value;
            if (periods.Count > 0 && EqualityComparer<T>.Default.Equals(periods[^1].Value, value))
            {
                periods[^1] = periods[^1] with { ToYear = year };
            }
            else
            {
                periods.Add(new(value, year, year, null, row.ReportId, row.Version, null));
            }
        }

        return periods;
    }

    // A decision says on which day that began which the first report after it says.
    private static List<DatedFact<T>> Decided<T>(IEnumerable<Row> reports, IEnumerable<Row> decisions, Func<Row, T> fact, Func<T, object?> key)
    {
        var periods = Periods(reports, fact);
        foreach (var decision in decisions.OrderBy(row => row.ValidFrom))
        {
            var (value, from) = (fact(decision), decision.ValidFrom!.Value);
            var at = periods.FindIndex(period => period.FromDate is null && Equals(key(period.Value), key(value)) && period.ToYear >= from.Year);
            if (at >= 0)
            {
                periods[at] = periods[at] with { FromDate = from, Reason = decision.Reason };
            }
            else
            {
                periods.Add(new(value, from.Year, null, from, null, null, decision.Reason));
            }
        }

        return [.. periods.OrderBy(period => period.FromYear)];
    }

    private sealed class Row
    {
        public int? ReportingYear { get; init; }

        public DateOnly? ValidFrom { get; init; }

        public long? ReportId { get; init; }

        public int? Version { get; init; }

        public long? ChangeId { get; init; }

        public string? FacilityName { get; init; }

        public string? FacilityNameKk { get; init; }

        public string? OperatorBin { get; init; }

        public string? OperatorName { get; init; }

        public string? PostalAddress { get; init; }

        public string? Kato { get; init; }

        public double? Latitude { get; init; }

        public double? Longitude { get; init; }

        public string? Reason { get; init; }
    }
}
