using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Search.Register;

namespace Prtr.Ingest.Drafts;

/// <summary>The diffuse sources that a region reported last, in the words of the form.</summary>
/// <param name="Version">Its number; null for one that went back or was taken back.</param>
/// <param name="Rows">In the order of the report; of one that has none nothing is found.</param>
internal sealed record EarlierDiffuse(int Year, int? Version, string Authority, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    /// <param name="year">Until when; a report of this year counts, also one that went back.</param>
    public static async Task<EarlierDiffuse?> FindAsync(Party party, int year, DbTransaction reading, CancellationToken cancellationToken)
    {
        var rows = (await reading.Connection!.QueryAsync<Row>(new CommandDefinition(
            """
            select r.reporting_year, case when v.withdrawn_reason is null then v.version end as version, w.kato, w.source_category, w.pollutant, w.medium, w.quantity_kg_e8, w.method, w.method_name,
                w.activity_data, v.authority
            from diffuse_row w
            join diffuse_version v on v.id = w.version_id
            join diffuse_report r on r.id = v.report_id
            where v.id = (
                select max(l.id) from diffuse_version l
                join diffuse_report o on o.id = l.report_id
                where o.region = @Code
                    and o.reporting_year = (select max(y.reporting_year) from diffuse_report y where y.region = @Code and y.reporting_year <= @year))
            order by w.id
            """,
            new { party.Code, year }, reading, cancellationToken: cancellationToken))).AsList();
        return rows.Count == 0 ? null : new(rows[0].ReportingYear, rows[0].Version, rows[0].Authority, [.. rows.Select(row => row.Fields())]);
    }

    /// <summary>Begins a draft: with its quantities where it corrects a report of the same year, or they are asked for.</summary>
    public static async Task FillAsync(Party party, int year, bool withQuantities, DraftWriter writer, DbTransaction turn, CancellationToken cancellationToken)
    {
        var earlier = await FindAsync(party, year, turn, cancellationToken);
        var head = await writer.AddRowAsync(ReportForm.Facility, cancellationToken);
        writer.Add(head, "operator_name", earlier?.Authority ?? "");
        if (earlier is { Version: { } version } && earlier.Year == year)
        {
            writer.Add(head, "corrects_version", version.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var fields in earlier?.Rows ?? [])
        {
            var row = await writer.AddRowAsync(ReportForm.Diffuse, cancellationToken);
            foreach (var (field, text) in fields.Where(field => withQuantities || earlier!.Year == year || field.Key != "quantity_kg"))
            {
                writer.Add(row, field, text);
            }
        }
    }

    private sealed class Row
    {
        public int ReportingYear { get; init; }

        public int? Version { get; init; }

        public string Kato { get; init; } = "";

        public string SourceCategory { get; init; } = "";

        public int Pollutant { get; init; }

        public string Medium { get; init; } = "";

        public long QuantityKgE8 { get; init; }

        public string Method { get; init; } = "";

        public string? MethodName { get; init; }

        public string? ActivityData { get; init; }

        public string Authority { get; init; } = "";

        public Dictionary<string, string> Fields() => new (string Field, string? Text)[]
            {
                ("kato", Kato), ("source_category", SourceCategory), ("pollutant", Pollutant.ToString(CultureInfo.InvariantCulture)), ("medium", Medium),
                ("quantity_kg", new Quantity(QuantityKgE8).ToString()), ("method", Method), ("method_name", MethodName), ("activity_data", ActivityData),
            }
            .Where(field => field.Text is { Length: > 0 }).ToDictionary(field => field.Field, field => field.Text!);
    }
}
