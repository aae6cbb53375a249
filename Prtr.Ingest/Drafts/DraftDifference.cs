using Prtr.Ingest.Form;
using Prtr.Ingest.Reports.Writing;

namespace Prtr.Ingest.Drafts;

/// <summary>Where a correction says otherwise than the version that it corrects, in the words of the form.</summary>
public static class DraftDifference
{
    // Known from elsewhere, not kept with a version, or about the correction itself.
    private static readonly HashSet<string> NotCompared =
        [ReportForm.Reference, "report_year", "facility_id", "operator_bin", "authority", "cas", "hazardous", "corrects_version", "correction_reason"];

    private static readonly Dictionary<FormTable, string[]> Keys = new()
    {
        [ReportForm.Facility] = [],
        [ReportForm.Releases] = ["pollutant", "medium"],
        [ReportForm.Wastewater] = ["pollutant", "receiver_name"],
        [ReportForm.Waste] = ["waste_code", "mark", "receiver_name"],
        [ReportForm.Diffuse] = ["kato", "source_category", "pollutant", "medium"],
    };

    /// <summary>Row by row in the order of the form; rows that are gone come last in their table.</summary>
    internal static IReadOnlyList<RowDifference> Of(EarlierReport before, IReadOnlyList<WrittenRow> now) =>
        Of([.. before.Rows.Prepend((Table: ReportForm.Facility, Fields: before.Facility))], now);

    /// <inheritdoc cref="Of(EarlierReport, IReadOnlyList{WrittenRow})"/>
    internal static IReadOnlyList<RowDifference> Of(IReadOnlyList<(FormTable Table, IReadOnlyDictionary<string, string> Fields)> then, IReadOnlyList<WrittenRow> now) =>
        [.. Keys.Keys.SelectMany(table => OfTable(
            table, [.. then.Where(row => row.Table == table).Select(row => row.Fields)], [.. now.Where(row => row.Table == table).Select(Fields)]))];

    private static IEnumerable<RowDifference> OfTable(FormTable table, List<IReadOnlyDictionary<string, string>> then, List<IReadOnlyDictionary<string, string>> now)
    {
        foreach (var row in now)
        {
            var same = then.FirstOrDefault(other => KeyOf(table, other) == KeyOf(table, row));
            if (same is not null)
            {
                then.Remove(same);
            }

            var cells = Cells(table, same, row).ToList();
            if (same is null || cells.Count > 0)
            {
                yield return new RowDifference(table, same is null ? RowFate.Added : RowFate.Changed, row, cells);
            }
        }

        foreach (var gone in then)
        {
            yield return new RowDifference(table, RowFate.Removed, gone, [.. Cells(table, gone, null)]);
        }
    }

    private static IEnumerable<CellDifference> Cells(FormTable table, IReadOnlyDictionary<string, string>? then, IReadOnlyDictionary<string, string>? now) =>
        from field in table.Fields
        where !NotCompared.Contains(field.Name)
        let stood = Text(then, field.Name)
        let stands = Text(now, field.Name)
        where Plain(field.Name, stood) != Plain(field.Name, stands)
        select new CellDifference(field.Name, stood, stands);

    private static string KeyOf(FormTable table, IReadOnlyDictionary<string, string> row) => string.Join('\n', Keys[table].Select(field => Text(row, field)));

    private static string Text(IReadOnlyDictionary<string, string>? row, string field) => row?.GetValueOrDefault(field) ?? "";

    // Blank means no, and waste that goes nowhere else stays in the country.
    private static string Plain(string field, string text) => field switch
    {
        "to_subsoil" or "transboundary" or "nothing_exceeded" when text == "no" => "",
        "destination_country" when text == "KZ" => "",
        "other_activities" => text.Replace(" ", "", StringComparison.Ordinal),
        _ => text,
    };

    private static IReadOnlyDictionary<string, string> Fields(WrittenRow row) => row.Cells.ToDictionary(cell => cell.Field, cell => cell.Text);
}
