using Prtr.Search.Measures;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>The main figures over all published years, with a mark on every year that should not be compared with the one before.</summary>
internal sealed class SeriesIndicator : IIndicator
{
    private static CountedColumn<SubjectYear> Withheld { get; } =
        new("withheld", FigureUnit.Count, subjects => Figure.Of(subjects.Measured(Together).Totals.Withheld));

    public string Id => "series";

    public IReadOnlyList<FigureTable> Tables(YearData data)
    {
        var breaks = new SeriesBreaks(data.Reference);
        var releases = Of(data, RecordKind.Release);
        return
        [
            breaks.Mark(
                new Cut<PublicReport>(data.AllReports, [By.OfReport("year")], [Counted.Reports, Counted.StationarySources, Counted.Late])
                    .Table("series-reports", Links.AnalyseYears("kind", "facilities")),
                [],
                data.AllReports.GroupBy(report => report.Year).ToDictionary(year => ("", year.Key), IReadOnlySet<long> (year) => year.Select(report => report.FacilityId).ToHashSet())),
            Series(data.Series.Where(subject => subject.Record.Kind != RecordKind.Waste), [By.Route, By.Year], [Counted.PollutantsOfYears])
                .Table("series-pollutants", Links.AnalyseYears("medium", "facilities")),
            breaks.Mark(
                Series(releases, [By.Pollutant, By.Medium, By.Year], [Sum(Measure.ReleasesKg, "quantity_kg"), Sum(Measure.Facilities), Withheld])
                    .Table("series-releases", Links.AnalyseYears("pollutant", "releases_kg")),
                ["pollutant", "medium"],
                releases.ToDictionary(
                    subject => ($"{By.Pollutant.Of(subject.Record)}|{By.Medium.Of(subject.Record)}", subject.Record.Report.Year), subject => subject.Sums.Facilities)),
            Series(Of(data, RecordKind.Waste), [By.Hazard, By.Treatment, By.Year], [Sum(Measure.WasteT, "quantity_t"), Sum(Measure.Facilities), Withheld])
                .Table("series-waste", Links.AnalyseYears("waste", "waste_t")),
        ];
    }

    private static IEnumerable<SubjectYear> Of(YearData data, RecordKind kind) => data.Series.Where(subject => subject.Record.Kind == kind);

    private static Cut<SubjectYear> Series(IEnumerable<SubjectYear> subjects, IEnumerable<CodeColumn<PublicRecord>> by, IReadOnlyList<CountedColumn<SubjectYear>> figures) =>
        new(subjects, [.. by.Select(code => new CodeColumn<SubjectYear>(code.Name, subject => code.Of(subject.Record)))], figures);

    private static CountedColumn<SubjectYear> Sum(Measure measure, string? name = null) =>
        new(name ?? measure.Name, Counted.UnitOf(measure), subjects => Counted.Of(subjects.Measured(Together), measure));

    private static Measured Together(IEnumerable<SubjectYear> subjects) => RecordSums.Of(subjects.Select(subject => subject.Sums)).ToMeasured();
}
