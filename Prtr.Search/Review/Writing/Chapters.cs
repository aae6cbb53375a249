using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Writing;

/// <summary>What stands in the chapter of each indicator: which tables, cut in which way, and which pictures.</summary>
internal sealed class Chapters(ReviewFigures figures, TableWriting tables, ChartWriting charts)
{
    // Tonnes of hazardous waste and of other waste are never added.
    private static readonly (string Column, string Code)?[] Classes = [("hazard", "hazardous"), ("hazard", "non-hazardous")];

    public IEnumerable<ReviewBlock> Of(Indicator indicator) => indicator.Id switch
    {
        "reports" => Reports(),
        "sources" => [.. charts.Map(figures.Table("reports-by-region"), "stationary_sources"), Matrix("sources-by-region-and-sector", "stationary_sources", "sector")],
        "pollutants" => Pollutants(),
        "releases" => Releases(),
        "waste" => Waste(),
        "wastewater" => Wastewater(),
        "completeness" => Completeness(),
        "series" => Series(),
        "diffuse" => [Matrix("diffuse-by-category", "quantity_kg", "category"), Plain("diffuse-by-region"), Matrix("diffuse-by-region-and-category", "quantity_kg", "category")],
        _ => indicator.Tables.Select(table => tables.Plain(table)),
    };

    private IEnumerable<ReviewBlock> Reports() =>
        [Plain("reports-by-region"), .. charts.Bars(figures.Table("reports-by-region"), "region", "reports"), Plain("reports-by-sector")];

    private IEnumerable<ReviewBlock> Pollutants() =>
    [
        Plain("pollutants-by-medium"),
        .. charts.Bars(figures.Table("pollutants-by-medium"), "route", "pollutants"),
        Matrix("pollutants-by-sector", "pollutants", "route"),
        Matrix("pollutants-by-activity", "pollutants", "route"),
        Matrix("diffuse-pollutants", "pollutants", "medium"),
    ];

    private IEnumerable<ReviewBlock> Releases()
    {
        var all = figures.Table("releases-by-pollutant");
        return
        [
            tables.Plain(all, ["pollutant", "medium", "quantity_kg", "accidental_kg", "accidental_percent", "facilities", "withheld"]),
            Compared(all, "kg"),
            .. charts.Stacked(figures.Table("release-methods"), "medium", "method", "records"),
            Matrix("release-methods", "share_percent", "method"),
            Matrix("releases-by-source", "quantity_kg", "source"),
            Plain("releases-by-sector"),
            Plain("releases-by-region"),
            Plain("largest-releases"),
        ];
    }

    private IEnumerable<ReviewBlock> Waste()
    {
        var all = figures.Table("waste-by-treatment");
        return
        [
            tables.Plain(all, ["hazard", "treatment", "quantity_t", "facilities", "withheld"]) with { Total = null },
            Compared(all, "t"),
            Matrix("waste-by-operation", "quantity_t", "hazard"),
            .. Classes.SelectMany(hazard => charts.Bars(figures.Table("waste-by-chapter"), "chapter", "quantity_t", hazard)),
            Matrix("waste-by-chapter", "quantity_t", "hazard", "treatment"),
            .. Classes.SelectMany(hazard => charts.Map(figures.Table("waste-by-region"), "quantity_t", hazard)),
            Matrix("waste-by-region", "quantity_t", "hazard", "treatment"),
            Matrix("waste-by-country", "quantity_t", "hazard", "treatment"),
            Plain("largest-waste"),
        ];
    }

    private IEnumerable<ReviewBlock> Wastewater()
    {
        var all = figures.Table("wastewater-by-pollutant");
        return
        [
            tables.Plain(all, ["pollutant", "quantity_kg", "facilities", "withheld"]),
            Compared(all, "kg"),
            Plain("wastewater-by-region"),
            Plain("largest-wastewater"),
        ];
    }

    private IEnumerable<ReviewBlock> Completeness() =>
    [
        Plain("reporting-again"), Plain("absent-facilities"), Plain("remarks"), Plain("withheld"), Plain("withheld-by-ground"), Plain("under-threshold"),
    ];

    private IEnumerable<ReviewBlock> Series() =>
    [
        .. charts.Years(figures.Table("series-reports"), null, "reports", figures.Table("series-reports")),
        Plain("series-reports"),
        .. charts.Years(figures.Table("series-pollutants"), "route", "pollutants", figures.Table("series-reports")),
        Matrix("series-pollutants", "pollutants", "year"),
        .. Classes.SelectMany(hazard => charts.Years(figures.Table("series-waste"), "treatment", "quantity_t", figures.Table("series-reports"), hazard)),
        Matrix("series-waste", "quantity_t", "year"),
        Matrix("series-releases", "quantity_kg", "year"),
    ];

    private TableBlock Plain(string id) => tables.Plain(figures.Table(id));

    private TableBlock Matrix(string id, string figure, params string[] across) => tables.Matrix(figures.Table(id), across, figure);

    // Without a year before there is one reason for all of it.
    private TableBlock Compared(FigureTable table, string unit)
    {
        var codes = table.Columns.Where(column => column.IsCode).Select(column => column.Name);
        var compared = tables.Plain(
            table,
            [
                .. codes, "quantity_" + unit, "before_" + unit, "change_percent",
                "comparable_facilities", "comparable_" + unit, "comparable_before_" + unit, "comparable_change_percent",
            ],
            "compared") with { Total = null };
        return figures.ComparedWith is null ? tables.WithoutRows(compared, Reasons.FirstYear) : compared;
    }
}
