using Prtr.Ingest.Remarks;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports.Assembly;

/// <summary>
/// Puts rows of diffuse sources together to reports by authority, year and region. A row of which one of these could not be read
/// goes to the first report that agrees in the others, so that this report is returned rather than accepted without it.
/// </summary>
internal static class DiffuseReports
{
    /// <param name="rows">Each with the remarks of its reading.</param>
    public static IReadOnlyList<DiffuseReport> Of(IReadOnlyList<(DiffuseRow Row, IReadOnlyList<Remark> Remarks)> rows)
    {
        var keys = rows.Select(row => Key.Of(row.Row)).ToList();
        var whole = new Dictionary<Key, Key>();
        foreach (var key in keys.Where(key => key.IsWhole).Distinct())
        {
            foreach (var part in key.Parts())
            {
                whole.TryAdd(part, key);
            }
        }

        return
        [
            .. rows.Zip(keys, (row, key) => (Row: row, Key: whole.GetValueOrDefault(key, key)))
                .GroupBy(pair => pair.Key, pair => pair.Row)
                .Select(report => Report(report.Key, [.. report])),
        ];
    }

    private static DiffuseReport Report(Key key, IReadOnlyList<(DiffuseRow Row, IReadOnlyList<Remark> Remarks)> rows) =>
        new(rows[0].Row.Place, key.Year, rows[0].Row.Authority.Value, key.Region, [.. rows.Select(row => row.Row)])
        {
            ReadingRemarks = [.. rows.SelectMany((row, index) => row.Remarks.Select(remark => remark with { Row = new RowRef(RecordKind.Diffuse, index) }))],
        };

    private sealed record Key(string? Authority, int? Year, Kato? Region)
    {
        public bool IsWhole => this is { Authority: not null, Year: not null, Region: not null };

        public static Key Of(DiffuseRow row) => new(
            row.Authority.Value is { } authority ? NameKey.Of(authority) : null, row.ReportYear.Value, row.Kato.Value?.Region);

        /// <summary>The key as it is when any part of it could not be read, and itself.</summary>
        public IEnumerable<Key> Parts() =>
            from authority in (string?[])[Authority, null]
            from year in (int?[])[Year, null]
            from region in (Kato?[])[Region, null]
            select new Key(authority, year, region);
    }
}
