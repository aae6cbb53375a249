using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Form;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Search.Register;

namespace Prtr.Ingest.Drafts;

/// <summary>A version that the register has, in the words of the form, so that a draft can begin from it.</summary>
internal sealed record EarlierReport(int Year, int Version, IReadOnlyDictionary<string, string> Facility, IReadOnlyList<(FormTable Table, IReadOnlyDictionary<string, string> Fields)> Rows)
{
    private static readonly Dictionary<string, FormTable> Tables = new() { ["release"] = ReportForm.Releases, ["wastewater"] = ReportForm.Wastewater, ["waste"] = ReportForm.Waste };

    /// <summary>The standing version of the last year up to one; null when the facility has none.</summary>
    public static async Task<EarlierReport?> FindAsync(long facilityId, int upTo, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var head = await transaction.Connection!.QueryFirstOrDefaultAsync<(long Id, int Year, int Version)?>(new CommandDefinition(
            """
            select v.id, r.reporting_year, v.version
            from report_version v
            join report r on r.id = v.report_id
            where r.facility_id = @facilityId and r.reporting_year <= @upTo and v.withdrawn_reason is null
                and not exists (select 1 from moved_version m where m.report_version_id = v.id)
            order by r.reporting_year desc, v.version desc
            """,
            new { facilityId, upTo }, transaction, cancellationToken: cancellationToken));
        if (head is not { } found)
        {
            return null;
        }

        var facility = await RowsAsync($"select {string.Join(", ", ReportColumns.Facility)} from report_version where id = @Id", found.Id, transaction, cancellationToken);
        var rows = await RowsAsync($"select {string.Join(", ", ReportColumns.Row)} from report_row where report_version_id = @Id order by id", found.Id, transaction, cancellationToken);
        return new EarlierReport(found.Year, found.Version, Words(ReportForm.Facility, facility[0]), [.. rows.Select(row => (Tables[(string)row["kind"]!], Words(Tables[(string)row["kind"]!], row)))]);
    }

    /// <summary>What the last report of an operator says of itself, for a facility that is new.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OperatorAsync(Party party, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var last = await transaction.Connection!.ExecuteScalarAsync<long?>(new CommandDefinition(
            "select max(id) from report_version where operator_bin = @Code", new { party.Code }, transaction, cancellationToken: cancellationToken));
        var known = last is { } id
            ? Words(ReportForm.Facility, (await RowsAsync("select operator_name, owner_name, first_head, contact_name, contact_phone, contact_email from report_version where id = @Id", id, transaction, cancellationToken))[0])
            : [];
        known["operator_bin"] = party.Code;
        return known;
    }

    private static async Task<IReadOnlyList<IDictionary<string, object?>>> RowsAsync(string sql, long id, DbTransaction transaction, CancellationToken cancellationToken) =>
        [.. (await transaction.Connection!.QueryAsync(new CommandDefinition(sql, new { Id = id }, transaction, cancellationToken: cancellationToken))).Cast<IDictionary<string, object?>>()];

    private static Dictionary<string, string> Words(FormTable table, IDictionary<string, object?> columns)
    {
        var words = new Dictionary<string, string>();
        foreach (var field in table.Fields)
        {
            if (Word(field.Name, columns) is { Length: > 0 } word)
            {
                words[field.Name] = word;
            }
        }

        return words;
    }

    private static string? Word(string field, IDictionary<string, object?> columns) => field switch
    {
        "quantity_kg" or "accidental_kg" or "quantity_t" => columns.TryGetValue(field + "_e8", out var amount) && amount is { } units ? new Quantity(Convert.ToInt64(units, CultureInfo.InvariantCulture)).ToString() : null,
        "mark" => columns.TryGetValue("treatment", out var kept) && kept is string treatment ? Codes.TreatmentOf(treatment).Mark() : null,
        "to_subsoil" or "transboundary" => Convert.ToBoolean(columns[field], CultureInfo.InvariantCulture) ? "yes" : null,
        "nothing_exceeded" => columns.TryGetValue(field, out var declared) && declared is not null ? "yes" : null,
        // The code says it.
        "hazardous" => null,
        "latitude" or "longitude" or "site_latitude" or "site_longitude" => columns.TryGetValue(field, out var stored) && stored is double degrees ? Math.Round(degrees, 9).ToString("R", CultureInfo.InvariantCulture) : null,
        _ => columns.TryGetValue(field, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null,
    };
}
