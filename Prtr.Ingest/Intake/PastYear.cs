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

    // The newest version of each report that stands.
    private const string Latest = """
        from report r
        join report_version v on v.report_id = r.id
        where v.withdrawn_reason is null
            and not exists (select 1 from report_version n where n.report_id = v.report_id and n.version > v.version and n.withdrawn_reason is null)
        """;

    private const string LastOf = """
        and r.facility_id = @facility and r.reporting_year = (
            select max(e.reporting_year) from report e join report_version s on s.report_id = e.id
            where e.facility_id = @facility and e.reporting_year < @year and s.withdrawn_reason is null)
        """;

    private readonly Dictionary<long, PastReport> reports;
    private NationalFigures? national;
    private ILookup<ActivityFigure, (long Facility, decimal Units)>? figures;

    private PastYear(Dictionary<long, PastReport> reports) => this.reports = reports;

    public NationalFigures National => national ??= Figures(reports.Values);

    private ILookup<ActivityFigure, (long Facility, decimal Units)> ByActivity => figures ??= reports.Values
        .SelectMany(report => ActivityFigure.Of(report).Select(figure => (figure.Key, Value: (report.FacilityId, figure.Units))))
        .OrderBy(pair => pair.Value.Units)
        .ToLookup(pair => pair.Key, pair => pair.Value);

    /// <summary>The facility's latest report of the year; null when it has none.</summary>
    public PastReport? Of(long facilityId) => reports.GetValueOrDefault(facilityId);

    /// <summary>Takes in a report that came since, in the place of the facility's former one.</summary>
    public void Put(PastReport report)
    {
        reports[report.FacilityId] = report;
        (national, figures) = (null, null);
    }

    /// <summary>The median among the other sites of the activity, in hundred-millionths; null when too few reported it.</summary>
    public decimal? Typical(ActivityFigure figure, long? apart)
    {
        var others = ByActivity[figure].Where(one => one.Facility != apart).Select(one => one.Units).ToList();
        return others.Count < FewestSites ? null : others[others.Count / 2];
    }

    public static async Task<PastYear> ReadAsync(int year, DbTransaction transaction, CancellationToken cancellationToken) =>
        new(await ReportsAsync("and r.reporting_year = @year", new { year }, transaction, cancellationToken));

    /// <summary>A facility's last report of a year before; null when it has none.</summary>
    public static async Task<PastReport?> LastOfAsync(long facility, int year, DbTransaction transaction, CancellationToken cancellationToken) =>
        (await ReportsAsync(LastOf, new { facility, year }, transaction, cancellationToken)).Values.SingleOrDefault();

    private static async Task<Dictionary<long, PastReport>> ReportsAsync(string which, object asked, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection!;
        var facilities = (await connection.QueryAsync<FacilityRow>(new CommandDefinition(
            $"select r.facility_id, r.reporting_year, v.latitude, v.longitude, v.main_activity {Latest} {which}", asked, transaction, cancellationToken: cancellationToken))).AsList();
        if (facilities.Count == 0)
        {
            return [];
        }

        var rows = (await connection.QueryAsync<FigureRow>(new CommandDefinition(
            $"""
            select l.facility_id, w.kind, w.pollutant, w.medium, w.quantity_kg_e8, w.waste_code, w.treatment, w.quantity_t_e8, w.withheld_ground
            from (select v.id, r.facility_id {Latest} {which}) l
            join report_row w on w.report_version_id = l.id
            """,
            asked,
            transaction,
            cancellationToken: cancellationToken))).ToLookup(row => row.FacilityId);
        return facilities.ToDictionary(facility => facility.FacilityId, facility => Report(facility, rows[facility.FacilityId]));
    }

    private static PastReport Report(FacilityRow facility, IEnumerable<FigureRow> rows)
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
            facility.FacilityId, facility.ReportingYear, new GeoPoint(facility.Latitude, facility.Longitude), facility.MainActivity, releases, waste) { Wastewater = wastewater };
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

        public int ReportingYear { get; init; }

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
