using System.Globalization;
using Prtr.Search.OpenData.Tables;

namespace Prtr.Search.OpenData;

/// <summary>One of the files that a data release is published as.</summary>
/// <param name="Table">Null for the database with all of them.</param>
/// <param name="Year">A reporting year; null for all, and for tables that have no years.</param>
public sealed record BulkFile(BulkTable? Table, int? Year, BulkFormat Format)
{
    /// <summary>Such as <c>releases-2022.csv.zip</c>; an address ends with it, so it never changes.</summary>
    public string Name => Table is null ? "prtr.sqlite" : $"{Stem}.{Format.Ending}";

    /// <summary>The name without its ending.</summary>
    public string Stem => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Table!.Name}-{year}") : Table!.Name;

    /// <summary>All files of a data release.</summary>
    /// <param name="years">Its reporting years.</param>
    public static IReadOnlyList<BulkFile> All(IReadOnlyList<int> years) =>
    [
        new(null, null, BulkFormat.Sqlite),
        .. from table in BulkTables.All
           from year in table.HasYears ? years.Select(year => (int?)year).Prepend(null) : [null]
           from format in table.Formats
           select new BulkFile(table, year, format),
    ];
}

/// <summary>A form of bulk files.</summary>
/// <param name="Ending">Without its first dot.</param>
/// <param name="Name">What readers call it.</param>
public sealed record BulkFormat(string Ending, string MediaType, string Name)
{
    /// <summary>A zip with the table as CSV and its description as a Data Package.</summary>
    public static BulkFormat CsvZip { get; } = new("csv.zip", "application/zip", "CSV");

    public static BulkFormat Xlsx { get; } = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX");

    public static BulkFormat JsonLines { get; } = new("jsonl", "application/x-ndjson", "JSON Lines");

    public static BulkFormat GeoJson { get; } = new("geojson", "application/geo+json", "GeoJSON");

    /// <summary>One database with a table for each bulk table.</summary>
    public static BulkFormat Sqlite { get; } = new("sqlite", "application/vnd.sqlite3", "SQLite");
}
