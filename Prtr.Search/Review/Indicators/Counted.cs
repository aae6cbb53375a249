using Prtr.Search.Diffuse;
using Prtr.Search.Measures;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>What is counted or added up for each group: the measures of an analysis under the names that they have in the review, and a few of its own.</summary>
internal static class Counted
{
    public static CountedColumn<PublicRecord> Records { get; } = Of(Measure.Records);

    public static CountedColumn<PublicRecord> Facilities { get; } = Of(Measure.Facilities);

    public static CountedColumn<PublicRecord> ReleasesKg { get; } = Of(Measure.ReleasesKg, "quantity_kg");

    public static CountedColumn<PublicRecord> AccidentalKg { get; } = Of(Measure.AccidentalKg);

    public static CountedColumn<PublicRecord> WastewaterKg { get; } = Of(Measure.WastewaterKg, "quantity_kg");

    public static CountedColumn<PublicRecord> WasteT { get; } = Of(Measure.WasteT, "quantity_t");

    public static CountedColumn<PublicRecord> Withheld { get; } = Where<PublicRecord>("withheld", record => record.WithheldGround is not null);

    /// <summary>Different pollutants; one whose number is withheld is not told apart and not counted.</summary>
    public static CountedColumn<PublicRecord> Pollutants { get; } = Different<PublicRecord>("pollutants", record => record.Pollutant);

    /// <summary>The same over many years.</summary>
    public static CountedColumn<SubjectYear> PollutantsOfYears { get; } = Different<SubjectYear>("pollutants", subject => subject.Record.Pollutant);

    public static CountedColumn<PublicReport> Reports { get; } = Where<PublicReport>("reports", _ => true);

    public static CountedColumn<PublicReport> StationarySources { get; } =
        new("stationary_sources", FigureUnit.Count, reports => Figure.Of(reports.Rows.Sum(report => (long)report.StationarySources)));

    public static CountedColumn<PublicReport> OnTime { get; } = Where<PublicReport>("on_time", report => !report.Late);

    public static CountedColumn<PublicReport> Late { get; } = Where<PublicReport>("late", report => report.Late);

    /// <summary>Reports of which a later version is public.</summary>
    public static CountedColumn<PublicReport> Corrected { get; } = Where<PublicReport>("corrected", report => report.Version > 1);

    public static CountedColumn<DiffuseRecord> DiffuseRecords { get; } = Where<DiffuseRecord>("records", _ => true);

    public static CountedColumn<DiffuseRecord> DiffuseKg { get; } = new("quantity_kg", FigureUnit.Kg, records => Of(records.Measured(Together), Measure.DiffuseKg));

    public static CountedColumn<DiffuseRecord> DiffusePollutants { get; } = Different<DiffuseRecord>("pollutants", record => record.Pollutant);

    /// <summary>How many rows of the group meet the condition.</summary>
    public static CountedColumn<T> Where<T>(string name, Func<T, bool> condition) => new(name, FigureUnit.Count, group => Figure.Of(group.Rows.Count(condition)));

    /// <summary>A measure's figure; without any given value it is withheld.</summary>
    public static Figure Of(Measured measured, Measure measure) =>
        measure.Form == "count" ? Figure.Of((long)measured.Totals[measure]!.Value)
        : measured.Value(measure) is { } value ? Figure.Exact(value)
        : Figure.NotGiven(Reasons.Withheld);

    public static FigureUnit UnitOf(Measure measure) => measure.Unit switch { "kg" => FigureUnit.Kg, "t" => FigureUnit.T, _ => FigureUnit.Count };

    private static CountedColumn<PublicRecord> Of(Measure measure, string? name = null) => new(name ?? measure.Name, UnitOf(measure), records => Of(records.Measured(rows => rows.Measured()), measure));

    private static CountedColumn<T> Different<T>(string name, Func<T, int?> number) =>
        new(name, FigureUnit.Count, group => Figure.Of(group.Rows.Select(number).OfType<int>().Distinct().Count()));

    private static Measured Together(IEnumerable<DiffuseRecord> records)
    {
        var sums = new RecordSums();
        foreach (var record in records)
        {
            sums.AddDiffuse(record.Pollutant, record.QuantityKg);
        }

        return sums.ToMeasured();
    }
}
