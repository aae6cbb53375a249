using Prtr.Search.Database;
using Prtr.Search.Diffuse;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Review;
using Prtr.Search.Review.Figures;
using Prtr.Search.Sql;
using static Prtr.Tests.Review.NaiveReview;

namespace Prtr.Tests.Review;

/// <summary>Every table of the review, counted again one record at a time.</summary>
public abstract class ReviewFiguresTest
{
    private NaiveReview naive = null!;
    private ReviewFigures review = null!;
    private RegisterDatabase register = null!;
    private IReadOnlyList<DiffuseRecord> diffuse = [];

    /// <summary>Counts the review of a year both ways.</summary>
    protected async Task CountAsync(RegisterDatabase database, int year)
    {
        register = database;
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, default);
        naive = new([.. (await snapshot.ReportsAsync(default)).Values], await snapshot.RecordsAsync(default).ToListAsync(), year);
        diffuse = await new DiffuseSearch(database, ReferenceData.Shipped, new HeldRelease(new SqlSearch(database, ReferenceData.Shipped))).RecordsAsync(RegisterQuery.Empty with { Years = YearSelection.Of(year) }, default);
        review = (await new YearlyReview(database, ReferenceData.Shipped).FindAsync(year, null, default))!;
    }

    [Fact]
    public void Indicator_1_reports()
    {
        Same("reports-by-region", naive.Reports, report => [Region(report)], ReportFigures);
        Same("reports-by-sector", naive.Reports, report => [Sector(report)], ReportFigures);
        Assert.Equal(ReportFigures(naive.Reports), Only(review.Table("reports-by-region").Total!, ReportFigures(naive.Reports)));
    }

    [Fact]
    public void Indicator_2_stationary_sources() => Same(
        "sources-by-region-and-sector", naive.Reports, report => [Region(report), Sector(report)], reports => [("stationary_sources", Sources(reports)), ("reports", Figure.Of(reports.Count()))]);

    [Fact]
    public void Indicator_3_number_of_pollutants()
    {
        var reported = naive.Records.Where(record => record.Kind != RecordKind.Waste).ToList();

        Same("pollutants-by-medium", reported, record => [Route(record)], records => [("pollutants", Pollutants(records))]);
        Same("pollutants-by-sector", reported, record => [Sector(record.Report), Route(record)], records => [("pollutants", Pollutants(records))]);
        Same("pollutants-by-activity", reported, record => [record.Report.MainActivity, Route(record)], records => [("pollutants", Pollutants(records))]);
        Assert.Equal(Pollutants(reported), review.Table("pollutants-by-medium").Total!["pollutants"]);
    }

    [Fact]
    public void Indicator_4_releases()
    {
        var releases = Of(naive.Records, RecordKind.Release);

        Same("releases-by-pollutant", releases, Into, records =>
        [
            ("facilities", Facilities(records)), ("quantity_kg", Kg(records)), ("accidental_kg", AccidentalKg(records)), ("withheld", Withheld(records)),
            ("accidental_percent", Share(AccidentalKg(records), Kg(records))), .. Against(naive, records, RecordKind.Release, Into, Kg, "kg"),
        ]);
        Same("releases-by-sector", releases, record => [.. Into(record), Sector(record.Report)], Quantities);
        Same("releases-by-region", releases, record => [.. Into(record), Region(record.Report)], Quantities);
        Same("release-methods", releases, record => [.. Into(record), record.Method.Code()], records =>
        [
            ("records", Figure.Of(records.Count())), ("quantity_kg", Kg(records)), ("share_percent", Share(Kg(records), Kg(releases.Where(other => Into(other).SequenceEqual(Into(records.First())))))),
        ]);
        SameLargest("largest-releases", releases, Into, record => record.QuantityKg);
    }

    [Fact]
    public void Indicator_5_waste()
    {
        var waste = Of(naive.Records, RecordKind.Waste);
        string[] Treated(PublicRecord record) => [Hazard(record), Treatment(record)];

        Same("waste-by-treatment", waste, Treated, records => [.. Tonnage(records), .. Against(naive, records, RecordKind.Waste, Treated, Tonnes, "t")]);
        Same("waste-by-operation", waste, record => [Treatment(record), record.Operation, Hazard(record)], Tonnage);
        Same("waste-by-chapter", waste, record => [record.WasteCode![..2], .. Treated(record)], Tonnage);
        Same("waste-by-region", waste, record => [Region(record.Report), .. Treated(record)], Tonnage);
        Same("waste-by-country", waste, record => [record.DestinationCountry, .. Treated(record)], Tonnage);
        SameLargest("largest-waste", waste, record => [Hazard(record)], record => record.QuantityT);
        Assert.Null(review.Table("waste-by-treatment").Total);
    }

    [Fact]
    public void Indicator_6_pollutants_in_waste_water()
    {
        var wastewater = Of(naive.Records, RecordKind.Wastewater);
        string[] Which(PublicRecord record) => [Pollutant(record)];

        Same("wastewater-by-pollutant", wastewater, Which, records =>
            [("facilities", Facilities(records)), ("quantity_kg", Kg(records)), ("withheld", Withheld(records)), .. Against(naive, records, RecordKind.Wastewater, Which, Kg, "kg")]);
        Same("wastewater-by-region", wastewater, record => [Pollutant(record), Region(record.Report)], Quantities);
        SameLargest("largest-wastewater", wastewater, Which, record => record.QuantityKg);
    }

    [Fact]
    public void Indicator_7_completeness()
    {
        var now = naive.Reports.Select(report => report.FacilityId).ToHashSet();
        var before = naive.ReportsBefore.Select(report => report.FacilityId).ToHashSet();
        var records = naive.Records.ToList();

        Same("reporting-again", naive.Reports.Concat(naive.ReportsBefore), report => [Region(report)], reports =>
        [
            ("reports_before", Figure.Of(reports.Intersect(naive.ReportsBefore).Count())),
            ("absent", Figure.Of(reports.Intersect(naive.ReportsBefore).Count(report => !now.Contains(report.FacilityId)))),
            ("added", Figure.Of(reports.Intersect(naive.Reports).Count(report => !before.Contains(report.FacilityId)))),
        ]);
        Assert.Equal(
            naive.ReportsBefore.Where(report => !now.Contains(report.FacilityId)).Select(report => Code(report.FacilityId)).Order(),
            review.Table("absent-facilities").Rows.Select(row => row["facility"].Text).Order());
        Same("withheld", records, record => [record.Kind.Code()], some =>
            [("records", Figure.Of(some.Count())), ("withheld", Withheld(some)), ("share_percent", Share(Withheld(some), Figure.Of(some.Count())))]);
        Same("withheld-by-ground", records.Where(record => record.WithheldGround is not null), record => [record.WithheldGround, record.Kind.Code()], some =>
            [("withheld", Withheld(some)), ("facilities", Facilities(some))]);
        Same("under-threshold", records, record => [Route(record)], some =>
        [
            ("with_threshold", Figure.Of(some.Count(record => record.BelowThreshold is not null))),
            ("under_threshold", Figure.Of(some.Count(record => record.BelowThreshold == true))),
        ]);
    }

    [Fact]
    public void Indicator_8_series()
    {
        var releases = Of(naive.AllRecords, RecordKind.Release);

        Same("series-reports", naive.AllReports, report => [Code(report.Year)], reports => [("reports", Figure.Of(reports.Count())), ("stationary_sources", Sources(reports))]);
        Same("series-pollutants", naive.AllRecords.Where(record => record.Kind != RecordKind.Waste), record => [Route(record), Year(record)], records => [("pollutants", Pollutants(records))]);
        Same("series-releases", releases, record => [.. Into(record), Year(record)], Quantities);
        Same("series-waste", Of(naive.AllRecords, RecordKind.Waste), record => [Hazard(record), Treatment(record), Year(record)], Tonnage);
    }

    [Fact]
    public void Indicator_9_diffuse_sources()
    {
        if (diffuse.Count == 0)
        {
            Assert.All(review.Indicators[8].Tables, table => Assert.Equal(Reasons.NothingReported, table.NotGiven));
            return;
        }

        static string[] Of(DiffuseRecord record) => [Code(record.Pollutant), record.Medium.Code()];
        static (string, Figure)[] Quantities(IEnumerable<DiffuseRecord> records) =>
            [("quantity_kg", Figure.Exact(records.Sum(record => record.QuantityKg.ToDecimal()))), ("records", Figure.Of(records.Count()))];

        Same("diffuse-by-category", diffuse, record => [.. Of(record), record.SourceCategory], Quantities);
        Same("diffuse-by-region", diffuse, record => [.. Of(record), record.Region.Value], Quantities);
        Same("diffuse-by-region-and-category", diffuse, record => [record.Region.Value, record.SourceCategory, .. Of(record)], Quantities);
        Same("diffuse-pollutants", diffuse, record => [record.SourceCategory, record.Medium.Code()], records =>
            [("pollutants", Figure.Of(records.Select(record => record.Pollutant).Distinct().Count()))]);
        Same(
            "releases-by-source",
            diffuse.Select(record => (Key: (string?[])[.. Of(record), "diffuse"], Kg: (decimal?)record.QuantityKg.ToDecimal()))
                .Concat(naive.Records.Where(record => record.Kind == RecordKind.Release).Select(record => (Key: (string?[])[.. Into(record), "stationary"], Kg: record.QuantityKg?.ToDecimal()))),
            record => record.Key,
            records => [("quantity_kg", records.All(record => record.Kg is null) ? Figure.NotGiven(Reasons.Withheld) : Figure.Exact(records.Sum(record => record.Kg ?? 0)))]);
    }

    [Fact]
    public async Task The_statements_that_the_review_publishes_give_the_same_figures()
    {
        foreach (var table in review.Tables)
        {
            var statements = table.Sql.Split(";\n\n");
            Assert.Equal((table.Id, Rows(table, await PublishedStatements.RowsAsync(register, statements[0], review.Year), out var found)), (table.Id, found));
            if (table.Columns.Any(column => column.Name == "comparable_facilities"))
            {
                var comparable = table with { Rows = [.. table.Rows.Where(row => row["comparable_facilities"].Count is not null)] };
                Assert.Equal((table.Id, Rows(comparable, await PublishedStatements.RowsAsync(register, statements[1], review.Year), out found)), (table.Id, found));
            }
        }

        // Of both only the columns that the statement gives, a line for each row.
        static string Rows(FigureTable table, IReadOnlyList<Dictionary<string, string?>> rows, out string found)
        {
            var columns = rows.SelectMany(row => row.Keys).Distinct().ToList();
            found = string.Join('\n', rows.Select(row => string.Join('|', columns.Select(column => row[column]))).Order(StringComparer.Ordinal));
            return string.Join('\n', table.Rows.Select(row => string.Join('|', columns.Select(column => FigureChange.Text(row[column])))).Order(StringComparer.Ordinal));
        }
    }

    private static string?[] Into(PublicRecord record) => [Pollutant(record), Medium(record)];

    private static string Code(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static List<PublicRecord> Of(IEnumerable<PublicRecord> records, RecordKind kind) => [.. records.Where(record => record.Kind == kind)];

    private static Figure Sources(IEnumerable<PublicReport> reports) => Figure.Of(reports.Sum(report => report.StationarySources));

    private static (string, Figure)[] ReportFigures(IEnumerable<PublicReport> reports) =>
    [
        ("reports", Figure.Of(reports.Count())), ("stationary_sources", Sources(reports)), ("late", Figure.Of(reports.Count(report => report.Late))),
        ("on_time", Figure.Of(reports.Count(report => !report.Late))), ("corrected", Figure.Of(reports.Count(report => report.Version > 1))),
    ];

    private static (string, Figure)[] Quantities(IEnumerable<PublicRecord> records) =>
        [("quantity_kg", Kg(records)), ("facilities", Facilities(records)), ("withheld", Withheld(records))];

    private static (string, Figure)[] Tonnage(IEnumerable<PublicRecord> records) =>
        [("quantity_t", Tonnes(records)), ("facilities", Facilities(records)), ("withheld", Withheld(records))];

    private static Figure Share(Figure part, Figure whole) => (part.Amount, whole.Amount) switch
    {
        ({ } some, { } all and > 0) => Figure.Exact(Math.Round(some * 100 / all, 1, MidpointRounding.AwayFromZero)),
        (null, _) => part,
        _ => Figure.NotGiven(Reasons.NothingReported),
    };

    /// <summary>The year before and the comparable set: facilities with given values, and nothing withheld, in both years.</summary>
    private static (string, Figure)[] Against<T>(
        NaiveReview naive, IEnumerable<PublicRecord> records, RecordKind kind, Func<PublicRecord, T[]> key, Func<IEnumerable<PublicRecord>, Figure> sum, string unit)
    {
        var before = Of(naive.RecordsBefore, kind).Where(record => key(record).SequenceEqual(key(records.First()))).ToList();
        if (before.Count == 0)
        {
            return [("before_" + unit, Figure.NotGiven(Reasons.NotReportedBefore)), ("comparable_facilities", Figure.NotGiven(Reasons.NotReportedBefore))];
        }

        HashSet<long> Given(IEnumerable<PublicRecord> some) =>
            [.. some.GroupBy(record => record.Report.FacilityId).Where(facility => facility.All(record => record.WithheldGround is null)).Select(facility => facility.Key)];
        var both = Given(records);
        both.IntersectWith(Given(before));
        return
        [
            ("before_" + unit, sum(before)),
            ("comparable_facilities", both.Count == 0 ? Figure.NotGiven(Reasons.NoSameFacility) : Figure.Of(both.Count)),
            ("comparable_" + unit, both.Count == 0 ? Figure.NotGiven(Reasons.NoSameFacility) : sum(records.Where(record => both.Contains(record.Report.FacilityId)))),
            ("comparable_before_" + unit, both.Count == 0 ? Figure.NotGiven(Reasons.NoSameFacility) : sum(before.Where(record => both.Contains(record.Report.FacilityId)))),
        ];
    }

    private void SameLargest(string id, IEnumerable<PublicRecord> records, Func<PublicRecord, string?[]> key, Func<PublicRecord, Quantity?> quantity)
    {
        var expected = records.Where(record => quantity(record) is not null)
            .GroupBy(record => string.Join('|', key(record)))
            .SelectMany(group => group.GroupBy(record => record.Report.FacilityId)
                .Select(facility => (Facility: facility.Key, Amount: facility.Sum(record => quantity(record)!.Value.ToDecimal())))
                .Where(facility => facility.Amount > 0)
                .OrderByDescending(facility => facility.Amount).ThenBy(facility => facility.Facility).Take(10)
                .Select((facility, index) => $"{group.Key} {index + 1}. {facility.Facility}: {Figure.Exact(facility.Amount).Text}"));
        var table = review.Table(id);
        var codes = table.Columns.TakeWhile(column => column.Name != "place").ToList();
        var figure = table.Columns.Single(column => column.Name.StartsWith("quantity", StringComparison.Ordinal)).Name;

        Assert.Equal(expected.Order(StringComparer.Ordinal), table.Rows
            .Select(row => $"{string.Join('|', codes.Select(code => row[code.Name].Text))} {row["place"].Count}. {row["facility"].Text}: {row[figure].Text}")
            .Order(StringComparer.Ordinal));
    }

    /// <summary>The table has a row for each group and no other, with the figures expected.</summary>
    private void Same<T>(string id, IEnumerable<T> all, Func<T, string?[]> key, Func<IEnumerable<T>, (string, Figure)[]> figures)
    {
        var expected = all.GroupBy(one => string.Join('|', key(one))).ToDictionary(group => group.Key, group => figures([.. group]));
        var table = review.Table(id);
        var codes = table.Columns.Where(column => column.IsCode && column.Name != "break").ToList();
        var found = table.Rows.ToDictionary(row => string.Join('|', codes.Select(code => row[code.Name].Text)));

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, pair => Assert.Equal(pair.Value, Only(found[pair.Key], pair.Value)));
    }

    private static (string, Figure)[] Only(IReadOnlyDictionary<string, Figure> row, (string Name, Figure)[] expected) =>
        [.. expected.Select(figure => (figure.Name, row[figure.Name]))];
}
