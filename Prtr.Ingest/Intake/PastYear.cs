using System.Data.Common;
using Dapper;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Intake.Questions;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>What facilities reported for one year, read at once, for the checks that compare with the year before.</summary>
internal sealed class PastYear
{
    // So many sites beside the asked one say what is usual.
    private const int FewestSites = 3;

    private readonly Dictionary<long, PastReport> reports;
    private readonly Lazy<ILookup<ActivityFigure, (long Facility, decimal Units)>> figures;

    private PastYear(Dictionary<long, PastReport> reports, NationalFigures national)
    {
        this.reports = reports;
        figures = new(() => reports.Values.SelectMany(report => ActivityFigure.Of(report).Select(figure => (figure.Key, Value: (report.FacilityId, figure.Units))))
            .OrderBy(pair => pair.Value.Units)
            .ToLookup(pair => pair.Key, pair => pair.Value));
        National = national;
    }

    public NationalFigures National { get; }

    /// <summary>The facility's latest report of the year; null when it has none.</summary>
    public PastReport? Of(long facilityId) => reports.GetValueOrDefault(facilityId);

    /// <summary>The median among the other sites of the activity, in hundred-millionths; null when too few reported it.</summary>
    public decimal? Typical(ActivityFigure figure, long? apart)
    {
        var others = figures.Value[figure].Where(one => one.Facility != apart).Select(one => one.Units).ToList();
        return others.Count < FewestSites ? null : others[others.Count / 2];
    }

    public static async Task<PastYear> ReadAsync(int year, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection!;
        const string latest = """
            from report r
            join report_version v on v.report_id = r.id
            where r.reporting_year = @year and v.withdrawn_reason is null
                and not exists (select 1 from report_version n where n.report_id = v.report_id and n.version > v.version and n.withdrawn_reason is null)
            """;
        var facilities = await connection.QueryAsync<FacilityRow>(new CommandDefinition(
            $"select r.facility_id, v.latitude, v.longitude, v.main_activity {latest}", new { year }, transaction, cancellationToken: cancellationToken));
        var rows = (await connection.QueryAsync<FigureRow>(new CommandDefinition(
            $"""
            select l.facility_id, w.kind, w.pollutant, w.medium, w.quantity_kg_e8, w.waste_code, w.treatment, w.quantity_t_e8, w.withheld_ground
            from (select v.id, r.facility_id {latest}) l
            join report_row w on w.report_version_id = l.id
            """,
            new { year },
            transaction,
            cancellationToken: cancellationToken))).ToLookup(row => row.FacilityId);
        var reports = facilities.ToDictionary(f => f.FacilityId, f => Report(f, year, rows[f.FacilityId]));
        return new PastYear(reports, Figures(reports.Values));
    }

    private static PastReport Report(FacilityRow facility, int year, IEnumerable<FigureRow> rows)
    {
        var (waste, releases, wastewater) = (new List<PastWaste>(), new List<PastRelease>(), new List<PastWastewater>());
        foreach (var row in rows)
        {
            if (row.WasteCode is { } code)
            {
                waste.Add(new PastWaste(code, row.Treatment is { } mark ? Codes.TreatmentOf(mark) : null, Exact(row.QuantityTE8)));
            }
            else if (row.Kind == RecordKind.Wastewater.Code())
            {
                wastewater.Add(new PastWastewater(row.Pollutant!.Value, Exact(row.QuantityKgE8)));
            }
            else
            {
                releases.Add(new PastRelease(row.Pollutant!.Value, Codes.MediumOf(row.Medium!), Exact(row.QuantityKgE8)) { IsWithheld = row.WithheldGround is not null });
            }
        }

        return new PastReport(
            facility.FacilityId, year, new GeoPoint(facility.Latitude, facility.Longitude), facility.MainActivity, releases, waste) { Wastewater = wastewater };
    }

    private static NationalFigures Figures(IEnumerable<PastReport> reports)
    {
        var figures = new Dictionary<NationalKey, NationalFigure>();
        foreach (var report in reports)
        {
            foreach (var release in report.Releases.Where(release => release is { QuantityKg: not null, IsWithheld: false }))
            {
                var key = new NationalKey(report.MainActivity, release.Pollutant, release.Medium);
                var (highest, total) = figures.GetValueOrDefault(key);
                var quantity = release.QuantityKg!.Value;
                figures[key] = new NationalFigure(quantity > highest ? quantity : highest, total + quantity.Units);
            }
        }

        return new NationalFigures(figures);
    }

    private static Quantity? Exact(long? units) => units is { } value ? new Quantity(value) : null;

    private sealed record FacilityRow
    {
        public long FacilityId { get; init; }

        public double Latitude { get; init; }

        public double Longitude { get; init; }

        public string MainActivity { get; init; } = "";
    }

    private sealed record FigureRow
    {
        public long FacilityId { get; init; }

        public string Kind { get; init; } = "";

        public int? Pollutant { get; init; }

        public string? Medium { get; init; }

        public long? QuantityKgE8 { get; init; }

        public string? WasteCode { get; init; }

        public string? Treatment { get; init; }

        public long? QuantityTE8 { get; init; }

        public string? WithheldGround { get; init; }
    }
}
