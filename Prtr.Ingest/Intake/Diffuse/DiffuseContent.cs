using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Diffuse;

/// <summary>What an accepted report of diffuse sources says, as columns of the database.</summary>
/// <param name="Rows">Columns in the order of <see cref="RowColumns"/>, with where each row stands.</param>
/// <param name="Sha256">Of authority and rows; two reports that say the same have the same, wherever it is written.</param>
internal sealed record DiffuseContent(DiffuseReportKey Key, string Authority, IReadOnlyList<(Place Place, object?[] Columns)> Rows, string Sha256)
{
    public static readonly string[] RowColumns =
        ["kato", "source_category", "pollutant", "medium", "quantity_kg_e8", "method", "method_name", "activity_data"];

    /// <returns>Null when something is missing without which the report cannot be kept, whatever checks the authority has switched off.</returns>
    public static DiffuseContent? Of(DiffuseReport report)
    {
        if (report is not { Year: { } year, Authority: { } authority, Region: { } region }
            || !report.Rows.All(row => row is { Key: not null, QuantityKg.Value: not null, Method.Value: not null } && row.Kato.Value!.Value.Region == region))
        {
            return null;
        }

        var rows = report.Rows.Select(row => (row.Place, Columns(row))).ToList();
        return new DiffuseContent(new(KeyOf(authority), region, year), authority, rows, HashOf(authority, rows.Select(row => row.Item2)));
    }

    public static string HashOf(string authority, IEnumerable<object?[]> rows) => ReportColumns.HashOf([authority], rows);

    // As much of a name as a key of the database holds.
    private static string KeyOf(string authority)
    {
        const int longest = 400;
        var key = NameKey.Of(authority);
        return key.Length > longest ? key[..longest] : key;
    }

    private static object?[] Columns(DiffuseRow row) =>
    [
        row.Kato.Value!.Value.Value, row.SourceCategory.Value, row.Pollutant.Value, row.Medium.Value!.Value.Code(), row.QuantityKg.Value!.Value.Units,
        row.Method.Value!.Value.Code(), row.MethodName.Value, row.ActivityData.Value,
    ];
}

/// <summary>One report of diffuse sources, whatever its versions.</summary>
/// <param name="AuthorityKey">The authority's name, folded.</param>
internal readonly record struct DiffuseReportKey(string AuthorityKey, Kato Region, int Year);
