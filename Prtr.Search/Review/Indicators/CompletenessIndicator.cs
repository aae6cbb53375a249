using System.Globalization;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>How complete and how good the data are. A remark on a withheld figure could say something about it and is not counted.</summary>
internal sealed class CompletenessIndicator : IIndicator
{
    public string Id => "completeness";

    public IReadOnlyList<FigureTable> Tables(YearData data)
    {
        var withheld = data.Records.Where(record => record.WithheldGround is not null);
        return
        [
            Again(data),
            Absent(data),
            Remarks(data),
            new Cut<PublicRecord>(data.Records, [By.Kind], [Counted.Records, Counted.Withheld]) { HasTotal = true }
                .Table("withheld", Links.Search(data.Year, "withheld=yes&view=records"))
                .With("share_percent", after: "withheld", row => PercentFigure.Share(row["withheld"], row["records"])),
            new Cut<PublicRecord>(withheld, [By.Ground, By.Kind], [Counted.Withheld, Counted.Facilities])
                .Table("withheld-by-ground", Links.Search(data.Year, "withheld=yes&view=records")),
            new Cut<PublicRecord>(data.Records, [By.Route],
            [
                Counted.Where<PublicRecord>("with_threshold", record => record.BelowThreshold is not null),
                Counted.Where<PublicRecord>("under_threshold", record => record.BelowThreshold == true),
            ]) { HasTotal = true }
                .Table("under-threshold", Links.Search(data.Year, "flag=under-threshold&view=records"))
                .With("share_percent", after: "under_threshold", row => PercentFigure.Share(row["under_threshold"], row["with_threshold"])),
        ];
    }

    private static FigureTable Again(YearData data)
    {
        var (now, before) = (Facilities(data.Reports), Facilities(data.ReportsBefore));
        CountedColumn<PublicReport>[] counts =
        [
            Counted.Where<PublicReport>("reports_before", report => report.Year == data.Before),
            Counted.Where<PublicReport>("absent", report => report.Year == data.Before && !now.Contains(report.FacilityId)),
            Counted.Where<PublicReport>("added", report => report.Year == data.Year && !before.Contains(report.FacilityId)),
        ];
        var both = data.Before is null ? [] : data.Reports.Concat(data.ReportsBefore);
        return NeedingYearBefore(data, new Cut<PublicReport>(both, [By.OfReport("region")], counts).Table("reporting-again", LinkBefore(data)));
    }

    private static FigureTable Absent(YearData data)
    {
        var now = Facilities(data.Reports);
        var rows = data.ReportsBefore.Where(report => !now.Contains(report.FacilityId)).Select(report => new Dictionary<string, Figure>
        {
            ["region"] = Figure.Of(report.Kato.Region.Value),
            ["facility"] = Figure.Of(report.FacilityId.ToString(CultureInfo.InvariantCulture)),
            ["facility_name"] = Figure.Of(report.FacilityName),
            ["operator_name"] = Figure.Of(report.OperatorName),
            ["activity"] = Figure.Of(report.MainActivity),
        });
        return NeedingYearBefore(data, Tabulated.Of("absent-facilities", LinkBefore(data),
            [
                Tabulated.Code("region"), Tabulated.Code("facility"), Tabulated.Text("facility_name"), Tabulated.Text("operator_name"),
                Tabulated.Code("activity"),
            ],
            CodeOrder.Sort(rows, ["region", "facility"])));
    }

    private static FigureTable Remarks(YearData data)
    {
        var rows = data.Remarks.Select(remark => new Dictionary<string, Figure>
        {
            ["remark"] = Figure.Of(remark.Remark), ["remarks"] = Figure.Of(remark.Remarks), ["facilities"] = Figure.Of(remark.Facilities),
        });
        return Tabulated.Of("remarks", Links.Search(data.Year, "view=records"),
            [Tabulated.Code("remark"), Tabulated.Count("remarks"), Tabulated.Count("facilities")], CodeOrder.Sort(rows, ["remark"]));
    }

    private static FigureTable NeedingYearBefore(YearData data, FigureTable table) => data.Before is null ? table with { NotGiven = Reasons.FirstYear } : table;

    private static string LinkBefore(YearData data) => Links.Search(data.Before ?? data.Year);

    private static HashSet<long> Facilities(IEnumerable<PublicReport> reports) => [.. reports.Select(report => report.FacilityId)];
}
