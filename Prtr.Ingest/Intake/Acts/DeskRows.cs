using System.Data.Common;
using Dapper;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>The values of one report for the desk, read from the database, or from the kept file of one that is held.</summary>
/// <param name="Activity">Code of the main activity; null when there is no such report.</param>
internal sealed record DeskRows(string? Activity, IReadOnlyList<DeskRows.Substance> Substances, IReadOnlyList<DeskRows.Waste> Wastes)
{
    public static DeskRows None { get; } = new(null, [], []);

    /// <param name="versions">A condition on <c>report_version v</c> that holds for one version.</param>
    public static async Task<DeskRows> StoredAsync(string versions, object values, DbTransaction reading, CancellationToken cancellationToken)
    {
        var rows = (await reading.Connection!.QueryAsync<Stored>(new CommandDefinition(
            $"""
            select v.main_activity, w.pollutant, w.medium, w.quantity_kg_e8, w.waste_code, w.treatment, w.quantity_t_e8,
                coalesce(w.receiver_name, w.receiver_bin, w.destination_country) as receiver, w.source_file, w.source_sheet, w.source_row
            from report_version v join report_row w on w.report_version_id = v.id
            where {versions} order by w.id
            """,
            values, reading, cancellationToken: cancellationToken))).ToList();
        return new DeskRows(
            rows.Count > 0 ? rows[0].MainActivity : null,
            [.. rows.Where(row => row.Pollutant is not null).Select(row => new Substance(row.Pollutant!.Value, row.Medium is null ? null : Codes.MediumOf(row.Medium), Exact(row.QuantityKgE8), row.Place))],
            [.. rows.Where(row => row.WasteCode is not null).Select(row => new Waste(row.WasteCode!, row.Treatment, row.Receiver ?? "", Exact(row.QuantityTE8), row.Place))]);
    }

    public static DeskRows Of(OperatorReport report) => new(
        report.Facility.MainActivity.Value,
        [
            .. report.Releases.Where(row => row.Pollutant.Value is not null).Select(row => new Substance(row.Pollutant.Value!.Value, row.Medium.Value, Exact(row.QuantityKg.Value?.Units), row.QuantityKg.Place)),
            .. report.Wastewater.Where(row => row.Pollutant.Value is not null).Select(row => new Substance(row.Pollutant.Value!.Value, null, Exact(row.QuantityKg.Value?.Units), row.QuantityKg.Place)),
        ],
        [
            .. report.Waste.Where(row => row.WasteCode.Value is not null).Select(row => new Waste(
                row.WasteCode.Value!, row.Mark.Value?.Code(), row.ReceiverName.Value ?? row.ReceiverBin.Value?.Value ?? row.DestinationCountry.Value ?? ReportColumns.Home, Exact(row.QuantityT.Value?.Units), row.QuantityT.Place)),
        ]);

    /// <summary>What two reports say of the same, by substance and medium.</summary>
    public static IReadOnlyList<DeskFigure> Beside(DeskRows before, DeskRows now)
    {
        var (earlier, later) = (before.Substances.ToLookup(row => (row.Pollutant, row.Medium)), now.Substances.ToLookup(row => (row.Pollutant, row.Medium)));
        return
        [
            .. later.Select(way => way.Key).Union(earlier.Select(way => way.Key))
                .OrderBy(way => way.Pollutant).ThenBy(way => way.Medium is null).ThenBy(way => way.Medium)
                .Select(way => new DeskFigure(way.Pollutant, way.Medium, Sum(earlier[way].Select(row => row.Kg)), Sum(later[way].Select(row => row.Kg)), later[way].FirstOrDefault()?.Place)),
        ];
    }

    /// <summary>The same for waste, by code, treatment and receiver.</summary>
    public static IReadOnlyList<DeskWaste> WasteBeside(DeskRows before, DeskRows now)
    {
        var (earlier, later) = (before.Wastes.ToLookup(row => (row.Code, row.Treatment, row.Receiver)), now.Wastes.ToLookup(row => (row.Code, row.Treatment, row.Receiver)));
        return
        [
            .. later.Select(way => way.Key).Union(earlier.Select(way => way.Key)).OrderBy(way => way.Code, StringComparer.Ordinal)
                .Select(way => new DeskWaste(way.Code, way.Treatment, way.Receiver, Sum(earlier[way].Select(row => row.T)), Sum(later[way].Select(row => row.T)), later[way].FirstOrDefault()?.Place)),
        ];
    }

    private static decimal? Sum(IEnumerable<decimal?> amounts) => amounts.Any(amount => amount is not null) ? amounts.Sum() : null;

    private static decimal? Exact(long? units) => units is { } known ? Quantity.Exact(known) : null;

    /// <param name="Medium">Null for waste water.</param>
    internal sealed record Substance(int Pollutant, Medium? Medium, decimal? Kg, Place Place);

    internal sealed record Waste(string Code, string? Treatment, string Receiver, decimal? T, Place Place);

    private sealed class Stored
    {
        public string? MainActivity { get; init; }

        public int? Pollutant { get; init; }

        public string? Medium { get; init; }

        public long? QuantityKgE8 { get; init; }

        public string? WasteCode { get; init; }

        public string? Treatment { get; init; }

        public long? QuantityTE8 { get; init; }

        public string? Receiver { get; init; }

        public string SourceFile { get; init; } = "";

        public string? SourceSheet { get; init; }

        public int SourceRow { get; init; }

        public Place Place => new(SourceFile, SourceSheet, SourceRow);
    }
}
