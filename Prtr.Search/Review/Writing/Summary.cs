using System.Globalization;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Indicators;
using Prtr.Search.Text;

namespace Prtr.Search.Review.Writing;

/// <summary>The year in plain sentences, made from the figures. Names stand in the nominative, after a colon.</summary>
internal sealed class Summary(ReviewFigures figures, CodeNames names, string language)
{
    private const int Examples = 3;

    /// <summary>One paragraph for each matter, in the order of the indicators.</summary>
    public IEnumerable<string> Sentences() =>
        ((IEnumerable<string>)[Reports(), Pollutants(), Releases(), Waste(), Wastewater(), Completeness(), Series(), Diffuse()]).Where(paragraph => paragraph.Length > 0);

    private string Reports()
    {
        var table = figures.Table("reports-by-region");
        var total = table.Total!;
        return Joined(
            Say("reports", Year, Count("reports", total["reports"]), Count("sources", total["stationary_sources"])),
            Say("in-time", Count("on_time", total["on_time"]), Count("late", total["late"]), Count("corrected", total["corrected"])),
            Say("most-reports", Text("names", Largest(table, row => names.Of("region", row["region"]), "reports"))));
    }

    private string Pollutants()
    {
        var table = figures.Table("pollutants-by-medium");
        if (table.Total is not { } total)
        {
            return Say("no-pollutants");
        }

        var routes = string.Join(", ", table.Rows.Select(row => $"{Word("by-route." + row["route"].Text)}\u00A0– {Written(row["pollutants"])}"));
        return Joined(
            Say("pollutants", Count("pollutants", total["pollutants"]), Text("routes", routes)),
            Say("most-facilities", Text("names", Largest(figures.Table("releases-by-pollutant"), row => $"{names.Of("pollutant", row["pollutant"])}, {Word("in-route." + row["medium"].Text)}", "facilities"))));
    }

    private string Releases()
    {
        var table = figures.Table("releases-by-pollutant");
        if (table.Rows.Count == 0)
        {
            return "";
        }

        var accidental = table.Rows.Count(row => row["accidental_kg"].Amount > 0);
        var changes = table.Rows.Select(row => row["comparable_change_percent"].Amount).OfType<decimal>().ToList();
        return Joined(
            changes.Count == 0 ? NotCompared(table) : Say(
                "changes", Before, Number("all", changes.Count), Number("up", changes.Count(change => change > 0)), Number("down", changes.Count(change => change < 0)),
                Number("same", changes.Count(change => change == 0))),
            accidental == 0 ? Say("no-accidents") : Say("accidents", Number("accidental", accidental)));
    }

    private string Waste()
    {
        var table = figures.Table("waste-by-treatment");
        if (table.Rows.All(row => row["quantity_t"].Amount is null))
        {
            return Say(table.Rows.Count == 0 ? "no-waste" : "waste-withheld");
        }

        decimal Of(string hazard, params string[] treatments) =>
            table.Rows.Where(row => row["hazard"].Text == hazard && (treatments.Length == 0 || treatments.Contains(row["treatment"].Text))).Sum(row => row["quantity_t"].Amount ?? 0);
        var abroad = figures.Table("waste-by-country").Rows.Where(row => row["country"].Text is not (null or "KZ")).ToList();
        decimal Abroad(string hazard) => abroad.Where(row => row["hazard"].Text == hazard).Sum(row => row["quantity_t"].Amount ?? 0);
        return Joined(
            Say(
                "waste", Tonnes("hazardous", Of("hazardous")), Tonnes("hazardous_recovered", Of("hazardous", "R")), Tonnes("hazardous_disposed", Of("hazardous", "D")),
                Tonnes("other", Of("non-hazardous")), Tonnes("other_recovered", Of("non-hazardous", "R")), Tonnes("other_disposed", Of("non-hazardous", "D"))),
            abroad.Count == 0 ? Say("no-waste-abroad") : Say(
                "waste-abroad",
                Tonnes("hazardous", Abroad("hazardous")), Tonnes("other", Abroad("non-hazardous")),
                Text("names", string.Join(", ", abroad.Select(row => names.Of("country", row["country"])).Distinct()))));
    }

    private string Wastewater()
    {
        var table = figures.Table("wastewater-by-pollutant");
        var known = table.Rows.Count(row => char.IsAsciiDigit(row["pollutant"].Text![0]));
        return table.Rows.Count == 0 ? Say("no-wastewater") : Joined(
            Say("wastewater", Number("pollutants", known)),
            Say("most-facilities", Text("names", Largest(table, row => names.Of("pollutant", row["pollutant"]), "facilities"))));
    }

    private string Completeness()
    {
        var again = figures.Table("reporting-again");
        var withheld = figures.Table("withheld").Total;
        var thresholds = figures.Table("under-threshold").Total;
        return Joined(
            again.NotGiven == Reasons.FirstYear ? "" : Say(
                "again", Year, Before, Number("absent", again.Rows.Sum(row => row["absent"].Count ?? 0)), Number("added", again.Rows.Sum(row => row["added"].Count ?? 0))),
            withheld is null ? "" : withheld["withheld"].Count == 0 ? Say("nothing-withheld") : Say(
                "withheld", Count("withheld", withheld["withheld"]), Count("records", withheld["records"]), ("share", withheld["share_percent"].Amount ?? 0)),
            thresholds is null ? "" : Say("under-threshold", Count("under", thresholds["under_threshold"])),
            Say("remarks", Number("remarks", figures.Table("remarks").Rows.Sum(row => row["remarks"].Count ?? 0))));
    }

    private string Series()
    {
        var years = figures.Table("series-reports").Rows;
        var breaks = years.Where(row => row["break"].Text is not null).Select(row => $"{row["year"].Text}\u00A0– {names.Of("break", row["break"])}").ToList();
        return Joined(
            years.Count == 1 ? Say("one-year") : Say("years", Number("years", years.Count), Text("first", years[0]["year"].Text!), Text("last", years[^1]["year"].Text!)),
            years.Count == 1 ? "" : breaks.Count == 0 ? Say("no-breaks") : Say("breaks", Text("names", string.Join("; ", breaks))));
    }

    private string Diffuse()
    {
        var table = figures.Table("diffuse-by-region-and-category");
        long Different(string column) => table.Rows.Select(row => row[column]).Distinct().Count();
        return table.Rows.Count == 0 ? Say("no-diffuse", Year) : Say(
            "diffuse", Number("categories", Different("category")), Number("regions", Different("region")), Number("pollutants", Different("pollutant")));
    }

    private string NotCompared(FigureTable table) => figures.ComparedWith is null
        ? Say("first-year", Year)
        : Say("not-compared", Text("reason", IndicatorTexts.Reason(table.Rows[0]["comparable_change_percent"].Reason ?? Reasons.NoSameFacility, language)));

    private (string, object) Year => Text("year", figures.Year.ToString(CultureInfo.InvariantCulture));

    private (string, object) Before => Text("before", (figures.Year - 1).ToString(CultureInfo.InvariantCulture));

    private string Largest(FigureTable table, Func<IReadOnlyDictionary<string, Figure>, string> name, string figure) => string.Join("; ",
        table.Rows.OrderByDescending(row => row[figure].Count).Take(Examples).Select(row => $"{name(row)}\u00A0– {Written(row[figure])}"));

    private string Say(string key, params (string, object)[] values) => Sentence.Of(WritingTexts.Get("say." + key, language), language, values);

    private string Word(string key) => WritingTexts.Get(key, language);

    private string Written(Figure count) => (count.Count ?? 0).ToString("N0", ReaderNumbers.In(language));

    private (string, object) Tonnes(string name, decimal quantity) => (name, QuantityScale.Say(quantity, "t", language));

    private static (string, object) Count(string name, Figure figure) => (name, figure.Count ?? 0);

    private static (string, object) Number(string name, long count) => (name, count);

    private static (string, object) Text(string name, string text) => (name, text);

    private static string Joined(params string[] sentences) => string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
}
