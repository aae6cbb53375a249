using System.Data.Common;
using Dapper;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Search.Register;

namespace Prtr.Ingest.Drafts;

/// <summary>The diffuse sources that a region reported last, as the beginning of a draft; of a report of the same year, which the draft corrects, with its quantities, also where it went back.</summary>
internal static class EarlierDiffuse
{
    public static async Task FillAsync(Party party, int year, bool withQuantities, DraftWriter writer, DbTransaction turn, CancellationToken cancellationToken)
    {
        var rows = (await turn.Connection!.QueryAsync<Row>(new CommandDefinition(
            """
            select r.reporting_year, w.kato, w.source_category, w.pollutant, w.medium, w.quantity_kg_e8, w.method, w.method_name, w.activity_data, v.authority
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
            new { party.Code, year }, turn, cancellationToken: cancellationToken))).AsList();
        var head = await writer.AddRowAsync(ReportForm.Facility, cancellationToken);
        writer.Add(head, "operator_name", rows.Count > 0 ? rows[0].Authority : "");
        foreach (var row in rows)
        {
            var id = await writer.AddRowAsync(ReportForm.Diffuse, cancellationToken);
            Add(id, "kato", row.Kato);
            Add(id, "source_category", row.SourceCategory);
            Add(id, "pollutant", row.Pollutant.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Add(id, "medium", row.Medium);
            Add(id, "quantity_kg", withQuantities || row.ReportingYear == year ? new Quantity(row.QuantityKgE8).ToString() : null);
            Add(id, "method", row.Method);
            Add(id, "method_name", row.MethodName);
            Add(id, "activity_data", row.ActivityData);
        }

        void Add(long id, string field, string? text)
        {
            if (text is { Length: > 0 })
            {
                writer.Add(id, field, text);
            }
        }
    }

    private sealed class Row
    {
        public int ReportingYear { get; init; }

        public string Kato { get; init; } = "";

        public string SourceCategory { get; init; } = "";

        public int Pollutant { get; init; }

        public string Medium { get; init; } = "";

        public long QuantityKgE8 { get; init; }

        public string Method { get; init; } = "";

        public string? MethodName { get; init; }

        public string? ActivityData { get; init; }

        public string Authority { get; init; } = "";
    }
}
