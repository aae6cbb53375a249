using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Search.Register;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>Name, place and operator of a facility as they are now: by its last report and what was decided since, in the fields of the form.</summary>
/// <param name="Year">Of the last report.</param>
public sealed record FacilityFacts(int Year, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Null when no report describes the facility.</summary>
    internal static async Task<FacilityFacts?> FindAsync(long facilityId, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (await ReportedAsync(facilityId, transaction, cancellationToken) is not { } reported)
        {
            return null;
        }

        var fields = reported.Fields();
        foreach (var (field, text) in await DecidedAsync(facilityId, reported.ReportingYear, int.MaxValue, transaction, cancellationToken))
        {
            fields[field] = text;
        }

        var change = await transaction.Connection!.QueryFirstOrDefaultAsync<Row>(new CommandDefinition(
            "select operator_bin, operator_name, valid_from from operator_change where facility_id = @facilityId order by valid_from desc, id desc",
            new { facilityId }, transaction, cancellationToken: cancellationToken));
        if (change is not null && change.ValidFrom.Year >= reported.ReportingYear)
        {
            (fields["operator_bin"], fields["operator_name"]) = (change.OperatorBin!, change.OperatorName!);
        }

        return new FacilityFacts(reported.ReportingYear, fields);
    }

    /// <summary>What was decided of name and place and holds in a year, by field; a decision counts after the report of its year.</summary>
    /// <param name="since">Year of the report that it follows.</param>
    internal static async Task<IReadOnlyDictionary<string, string>> DecidedAsync(long facilityId, int since, int year, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(
            """
            select valid_from, facility_name, facility_name_kk, postal_address, kato, latitude, longitude from facility_description
            where facility_id = @facilityId order by valid_from, id
            """,
            new { facilityId }, transaction, cancellationToken: cancellationToken));
        var fields = new Dictionary<string, string>();
        foreach (var (field, text) in rows.Where(row => row.ValidFrom.Year >= since && row.ValidFrom.Year <= year).SelectMany(row => row.Fields()))
        {
            fields[field] = text;
        }

        return fields;
    }

    /// <summary>Where the last report or a later decision of the centre puts the facility: what its operator alone says more exactly is measured from there. Null when no report describes it.</summary>
    internal static async Task<GeoPoint?> SettledPlaceAsync(long facilityId, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var reported = await ReportedAsync(facilityId, transaction, cancellationToken);
        // Only the centre gives a reason of its own.
        var decided = await transaction.Connection!.QueryFirstOrDefaultAsync<Row>(new CommandDefinition(
            """
            select d.valid_from, d.latitude, d.longitude
            from facility_description d
            join facility_change c on c.id = d.change_id
            where d.facility_id = @facilityId and d.latitude is not null and c.reason is not null
            order by d.valid_from desc, d.id desc
            """,
            new { facilityId }, transaction, cancellationToken: cancellationToken));
        return (decided is not null && decided.ValidFrom.Year >= reported?.ReportingYear ? decided : reported) is { Latitude: { } latitude, Longitude: { } longitude }
            ? new GeoPoint(latitude, longitude)
            : null;
    }

    private static Task<Row?> ReportedAsync(long facilityId, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.QueryFirstOrDefaultAsync<Row?>(new CommandDefinition(
            """
            select r.reporting_year, v.facility_name, v.facility_name_kk, v.postal_address, v.kato, v.latitude, v.longitude, v.operator_bin, v.operator_name
            from report_version v
            join report r on r.id = v.report_id
            join facility f on f.id = r.facility_id
            where r.facility_id = @facilityId and f.merged_into_id is null and f.removed_on is null and v.withdrawn_reason is null
                and not exists (select 1 from moved_version m where m.report_version_id = v.id)
            order by r.reporting_year desc, v.version desc
            """,
            new { facilityId }, transaction, cancellationToken: cancellationToken));

    private sealed class Row
    {
        public int ReportingYear { get; init; }

        public DateOnly ValidFrom { get; init; }

        public string? FacilityName { get; init; }

        public string? FacilityNameKk { get; init; }

        public string? PostalAddress { get; init; }

        public string? Kato { get; init; }

        public double? Latitude { get; init; }

        public double? Longitude { get; init; }

        public string? OperatorBin { get; init; }

        public string? OperatorName { get; init; }

        public Dictionary<string, string> Fields() => new (string Field, string? Text)[]
            {
                ("facility_name", FacilityName), ("facility_name_kk", FacilityNameKk), ("postal_address", PostalAddress), ("kato", Kato),
                ("latitude", Degrees(Latitude)), ("longitude", Degrees(Longitude)), ("operator_bin", OperatorBin), ("operator_name", OperatorName),
            }
            .Where(field => field.Text is { Length: > 0 }).ToDictionary(field => field.Field, field => field.Text!);

        private static string? Degrees(double? value) => value is { } degrees ? Math.Round(degrees, 9).ToString("R", CultureInfo.InvariantCulture) : null;
    }
}
