using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>Looks at a second report of a facility's year beside the version that stands: whether it puts a slip right, or has to be understood first.</summary>
internal sealed class SecondReport(DeliveryReader reader, DbTransaction reading)
{
    /// <summary>More than so many other values are no slip.</summary>
    public const int MostValues = 5;

    /// <summary>So many times as much, or as little, is a question of its own: units, a decimal sign.</summary>
    public const decimal FarTimes = 10;

    private const double SamePlaceMetres = 100;

    public async Task<JointDecision> LookAsync(QueuedQuestion question, CancellationToken cancellationToken)
    {
        var data = question.Question.Data;
        if (data.GetValueOrDefault("sender_now", "") != data.GetValueOrDefault("sender_before", ""))
        {
            return new(question, JointObstacle.AnotherSender);
        }

        var row = await ReceivedRow.FindAsync(question.ReportId, reading, cancellationToken);
        var report = row is null ? null : await new ReopenedDelivery(reader).FindReportAsync(row, reading, cancellationToken);
        var standing = await reading.Connection!.QuerySingleOrDefaultAsync<Standing>(new CommandDefinition(
            """
            select v.id, v.operator_bin, v.facility_name, v.main_activity, v.latitude, v.longitude
            from report r join report_version v on v.report_id = r.id
            where r.facility_id = @facility and r.reporting_year = @year and v.version = @version
            """,
            new { facility = Number(data, "facility"), year = Number(data, "year"), version = Number(data, "version") }, reading, cancellationToken: cancellationToken));
        if (report is null || standing is null)
        {
            return new(question, JointObstacle.Decided);
        }

        var (before, now) = (await DeskRows.StoredAsync("v.id = @Id", new { standing.Id }, reading, cancellationToken), DeskRows.Of(report));
        var looked = new JointDecision(question, null)
        {
            Changes = [.. DeskRows.Beside(before, now).Where(figure => figure.BeforeKg != figure.Kg)],
            WasteChanges = [.. DeskRows.WasteBeside(before, now).Where(waste => waste.BeforeT != waste.T)],
        };
        return looked with { Obstacle = standing.IsOf(report.Facility) ? Obstacle(looked) : JointObstacle.AnotherSite };
    }

    private static JointObstacle? Obstacle(JointDecision looked)
    {
        var values = looked.Changes.Select(figure => (Before: figure.BeforeKg, Now: figure.Kg)).Concat(looked.WasteChanges.Select(waste => (Before: waste.BeforeT, Now: waste.T))).ToList();
        return values.Exists(value => value is { Before: not null, Now: null }) ? JointObstacle.Lost
            : values.Count > MostValues ? JointObstacle.ManyValues
            : values.Exists(value => value is { Before: { } before, Now: { } now } && (now > before * FarTimes || now * FarTimes < before)) ? JointObstacle.FarValue
            : null;
    }

    private static long Number(IReadOnlyDictionary<string, string> data, string name) => long.Parse(data[name], CultureInfo.InvariantCulture);

    private sealed class Standing
    {
        public long Id { get; init; }

        public string OperatorBin { get; init; } = "";

        public string FacilityName { get; init; } = "";

        public string MainActivity { get; init; } = "";

        public double Latitude { get; init; }

        public double Longitude { get; init; }

        public bool IsOf(FacilitySection facility) =>
            facility.OperatorBin.Value?.Value == OperatorBin && facility.FacilityName.Value == FacilityName && facility.MainActivity.Value == MainActivity
            && facility.Point is { } place && place.DistanceMetres(new GeoPoint(Latitude, Longitude)) <= SamePlaceMetres;
    }
}
