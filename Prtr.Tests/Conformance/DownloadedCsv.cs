using System.Globalization;
using CsvHelper;
using Prtr.Search.Exports;
using Prtr.Search.Measures;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Conformance;

/// <summary>The CSV that a reader downloads, read back: rows as the text of what they say, and the sums over them.</summary>
/// <param name="Sums">In parts of their scale.</param>
public sealed record DownloadedCsv(IReadOnlyList<string> Rows, int Facilities, int Withheld, IReadOnlyDictionary<Measure, Int128> Sums)
{
    private static readonly Measure[] Added =
        [Measure.ReleasesKg, Measure.AccidentalKg, Measure.WastewaterKg, Measure.WasteT, Measure.HazardousWasteT, Measure.NonHazardousWasteT, Measure.ScreeningScore];

    private static readonly Dictionary<string, decimal> Concentrations = ReferenceConcentration.All.Where(one => one.Screens)
        .ToDictionary(one => one.Pollutant.ToString(CultureInfo.InvariantCulture), one => one.Micrograms);


    private static readonly TableLayout<PublicRecord> Layout = TableLayout.OfRecords(ReferenceData.Shipped, "ru");

    private static readonly string[] Compared =
    [
        "year", "facility_id", "operator_bin", "region_kato", "activity", "kind", "pollutant", "medium", "quantity_kg", "accidental_kg", "waste_code", "hazardous",
        "quantity_t", "operation", "receiver_bin", "destination_country", "destination_kato", "method", "withheld_ground", "report_id", "report_version", "flags",
    ];

    public static async Task<DownloadedCsv> OfAsync(IAsyncEnumerable<PublicRecord> records)
    {
        var stream = new MemoryStream();
        await CsvTable.WriteAsync(records, Layout, CsvDialect.Standard, stream, default);
        stream.Position = 0;
        return Read(stream);
    }

    public static DownloadedCsv Read(Stream stream)
    {
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default, false);
        var rows = new List<string>();
        var facilities = new HashSet<string>();
        var withheld = 0;
        var sums = Added.ToDictionary(measure => measure, _ => (Int128)0);
        while (csv.Read())
        {
            var kind = csv.GetString("kind");
            rows.Add(string.Join('|', Compared.Select(csv.GetString)));
            facilities.Add(csv.GetString("facility_id"));
            withheld += csv.GetString("withheld_ground").Length > 0 ? 1 : 0;
            sums[Measure.ReleasesKg] += kind == "release" ? Units("quantity_kg") : 0;
            sums[Measure.AccidentalKg] += kind == "release" ? Units("accidental_kg") : 0;
            sums[Measure.WastewaterKg] += kind == "wastewater" ? Units("quantity_kg") : 0;
            sums[Measure.WasteT] += Units("quantity_t");
            sums[Measure.ScreeningScore] += csv.GetString("medium") == "air" && Concentrations.TryGetValue(csv.GetString("pollutant"), out var micrograms)
                ? Units("quantity_kg") * (Int128)Math.Round(1_000_000 / micrograms, MidpointRounding.AwayFromZero)
                : 0;
            sums[Measure.HazardousWasteT] += csv.GetString("hazardous") == "yes" ? Units("quantity_t") : 0;
            sums[Measure.NonHazardousWasteT] += csv.GetString("hazardous") == "no" ? Units("quantity_t") : 0;
        }

        return new DownloadedCsv(rows, facilities.Count, withheld, sums);

        Int128 Units(string column) => csv.GetString(column) is { Length: > 0 } text ? (Int128)(decimal.Parse(text, CultureInfo.InvariantCulture) * Quantity.Scale) : 0;
    }

    /// <summary>Fails unless the rows are those of the records, in their order, and the sums are theirs.</summary>
    public void AssertSays(IReadOnlyList<PublicRecord> records)
    {
        foreach (var (expected, actual) in RowsOf(records).Zip(Rows))
        {
            Assert.Equal(expected, actual);
        }

        var totals = records.Totals();
        Assert.Equal((totals.Facilities, totals.Records, totals.Withheld), (Facilities, Rows.Count, Withheld));
        Assert.All(Added, measure => Assert.Equal((measure.Name, totals.Sums[measure]), (measure.Name, Sums[measure])));
    }

    private static IEnumerable<string> RowsOf(IEnumerable<PublicRecord> records) => records.Select(r => string.Join(
        '|',
        Text(r.Report.Year), Text(r.Report.FacilityId), r.Report.OperatorBin.Value, r.Report.Kato.Value, r.Report.MainActivity, r.Kind.Code(),
        r.Pollutant is { } number ? Text(number) : r.PollutantGroup is { } group ? "group:" + group : "", r.Medium?.Code(), r.QuantityKg?.ToString(), r.AccidentalKg?.ToString(),
        r.WasteCode, r.Hazardous is { } hazardous ? (hazardous ? "yes" : "no") : "", r.QuantityT?.ToString(), r.Operation, r.ReceiverBin?.Value,
        r.DestinationCountry, r.DestinationKato?.Value, r.Method.Code(), r.WithheldGround, Text(r.Report.ReportId), Text(r.Report.Version), string.Join(' ', r.Flags)));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
