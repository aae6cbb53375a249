using Prtr.Ingest.Form;

namespace Prtr.Tests.BrokenSamples;

/// <summary>Reports with one fault in what they say.</summary>
internal static class BrokenReports
{
    private static readonly FormTable Facility = ReportForm.Facility;
    private static readonly FormTable Releases = ReportForm.Releases;
    private static readonly FormTable Wastewater = ReportForm.Wastewater;
    private static readonly FormTable Waste = ReportForm.Waste;

    public static IEnumerable<BrokenSample> All => [.. Who, .. Codes, .. Values];

    private static IEnumerable<BrokenSample> Who =>
    [
        Cell("bin-thirteen-digits", "A BIN with thirteen digits", "bin-malformed", "E", BrokenShape.Folder, Facility, 0, "operator_bin", "0204400036561"),
        Cell("bin-eight-digits", "A BIN with too few digits to have lost only zeros", "bin-malformed", "E", BrokenShape.Json, Facility, 0, "operator_bin", "20440003"),
        Cell("bin-lost-its-zero", "A BIN that the spreadsheet took for a number, so that eleven digits are left", "bin-zeros-restored", "I", BrokenShape.Workbook("ru"), Facility, 0, "operator_bin", 20440003656m),
        Cell("bin-eleven-digits", "A BIN with a digit missing inside", "bin-malformed", "E", BrokenShape.Folder, Facility, 0, "operator_bin", "02044000656"),
        Cell("bin-with-exponent", "A BIN that a program wrote as a floating-point number", "digits-lost", "E", BrokenShape.Folder, Facility, 0, "operator_bin", "2.0440003656E10"),
        Cell("name-without-end", "A name of 5,000 letters", "text-too-long", "E", BrokenShape.Folder, Facility, 0, "facility_name", new string('А', 5_000)),
        Cell("name-with-lost-letters", "A Kazakh name after a code page that lacks its letters", "text-garbled", "E", BrokenShape.Folder, Facility, 0, "facility_name_kk", "«Сына?» ?азанды?ы"),
        Cell("name-is-nan", "The blank of a data frame for a name", "placeholder-text", "E", BrokenShape.Json, Facility, 0, "operator_name", "nan"),
        Cell("bin-check-digit", "A BIN whose last digit does not follow from the others", "bin-check-digit", "W", BrokenShape.Folder, Facility, 0, "operator_bin", "020440003657"),
        Change("report-twice", "Two reports for the same facility and year", "duplicate-report", "E", BrokenShape.Folder, Facility, 1, "facility_name", report =>
        {
            report.Facility.Again(("report_ref", "r2"));
            report.Releases.Again(("report_ref", "r2"));
        }),
        Cell("minutes-75", "A latitude with 75 minutes", "coordinate-malformed", "E", BrokenShape.Workbook("kk"), Facility, 0, "latitude", "52°75'48,55\""),
        Cell("latitude-zero", "The latitude is 0", "coordinate-zero", "E", BrokenShape.Json, Facility, 0, "latitude", 0m),
        Change("outside-the-country", "A point far outside the country", "coordinate-outside-country", "E", BrokenShape.Folder, Facility, 0, "latitude", report =>
        {
            report.Facility.Set("latitude", "50.08804");
            report.Facility.Set("longitude", "14.42076");
        }),
        Change("coordinates-swapped", "Latitude and longitude in each other's place", "coordinates-swapped", "E", BrokenShape.Workbook("ru"), Facility, 0, "latitude", report =>
        {
            report.Facility.Set("latitude", "71.85486");
            report.Facility.Set("longitude", "52.34682");
        }),
        Change("across-the-border", "A point within the country's box, but across the border", "point-outside-country-polygon", "W", BrokenShape.Folder, Facility, 0, "latitude", report =>
        {
            report.Facility.Set("latitude", "54.98848");
            report.Facility.Set("longitude", "82.90123");
        }),
        Cell("another-region", "A point in another region than the KATO code says", "point-outside-region", "W", BrokenShape.Folder, Facility, 0, "kato", "351000000", "latitude"),
        Cell("three-decimals", "A longitude with three decimals", "coordinate-imprecise", "W", BrokenShape.Folder, Facility, 0, "longitude", "71.855"),
        Cell("first-head-blank", "No name of the first head", "text-required", "E", BrokenShape.Folder, Facility, 0, "first_head", " "),
        Cell("name-in-kazakh-blank", "No name in Kazakh", "text-required", "E", BrokenShape.Workbook("kk"), Facility, 0, "facility_name_kk", ""),
        Cell("spaces-around-name", "Spaces after a name", "text-untrimmed", "I", BrokenShape.Folder, Facility, 0, "operator_name", "ТОО «Сынақ Жылу»  "),
        Cell("activity-unknown", "An activity that is not in the list", "activity-unknown", "E", BrokenShape.Folder, Facility, 0, "main_activity", "12(z)"),
        Cell("activity-twice", "The main activity again among the others", "activity-twice", "E", BrokenShape.Json, Facility, 0, "other_activities", "3(a); 1(c)"),
        Cell("capacity-under-threshold", "A capacity under the activity's threshold", "capacity-under-threshold", "I", BrokenShape.Folder, Facility, 0, "capacity", "42"),
        Cell("year-in-the-future", "A year that has not begun", "year-not-open", "E", BrokenShape.Json, Facility, 0, "report_year", 2099m),
        Cell("late", "A report for 2021, handed in after 1 April 2022", "late", "W", BrokenShape.Folder, Facility, 0, "report_year", "2021"),
        Change("nothing-exceeded", "A declaration that nothing reached its threshold, beside a row that did", "declaration-disagrees", "E", BrokenShape.Folder, Facility, 0, "nothing_exceeded", report =>
        {
            report.Facility.Header.Add("nothing_exceeded");
            report.Facility.Rows[0].Add("yes");
        }),
        Change("no-rows", "A report without any row", "report-empty", "W", BrokenShape.Workbook("en"), Facility, 0, null, report => report.Releases.Rows.Clear()),
    ];

    private static IEnumerable<BrokenSample> Codes =>
    [
        Cell("kato-unknown", "A KATO code that the classifier does not hold", "code-unknown", "E", BrokenShape.Zip, Facility, 0, "kato", "119999999"),
        Cell("pollutant-misspelt", "A pollutant's name without one of its letters; the remark suggests the nearest", "code-unknown", "E", BrokenShape.Workbook("ru"), Releases, 2, "pollutant", "Цнк и его соединения"),
        Cell("pollutant-by-name", "A pollutant's name instead of its number", "name-read-as-code", "I", BrokenShape.Folder, Releases, 2, "pollutant", "Цинк и его соединения"),
        Change("not-in-the-register", "A substance of the emission inventories that the register does not have", "pollutant-not-listed", "W", BrokenShape.Folder, Releases, 3, "pollutant", report => report.Releases.Again(("pollutant", "2908"))),
        Cell("method-unknown", "A method that is neither measured, calculated nor estimated", "code-unknown", "E", BrokenShape.Folder, Releases, 1, "method", "guessed"),
        Cell("medium-blank", "A release without a medium", "text-required", "E", BrokenShape.Folder, Releases, 1, "medium", ""),
        Cell("waste-code-unknown", "A waste code that the classifier does not hold", "code-unknown", "E", BrokenShape.Zip, Waste, 1, "waste_code", "99 99 99"),
        Cell("operation-unknown", "An operation R14", "code-unknown", "E", BrokenShape.Json, Waste, 0, "operation", "R14"),
        Cell("mark-unknown", "A mark that is neither В nor У", "code-unknown", "E", BrokenShape.Folder, Waste, 1, "mark", "Z"),
        Cell("country-unknown", "A destination that is no country", "country-unknown", "E", BrokenShape.Folder, Waste, 0, "destination_country", "XX"),
        Cell("ground-unknown", "A ground for confidentiality that the Protocol does not have", "withheld-ground-unknown", "E", BrokenShape.Workbook("en"), Releases, 1, "withheld_ground", "k"),
        Cell("yes-or-no", "Neither yes nor no", "value-dropped", "W", BrokenShape.Folder, Releases, 2, "to_subsoil", "maybe"),
        Change("release-twice", "The same pollutant and medium twice", "row-twice", "E", BrokenShape.Folder, Releases, 3, null, report => report.Releases.Again(("quantity_kg", "980"))),
        Change("waste-twice", "The same waste code, mark and receiver twice", "row-twice", "E", BrokenShape.Workbook("ru"), Waste, 2, null, report => report.Waste.Again(("quantity_t", "3100"))),
        Cell("measured-how", "Measured, but not by which standard", "method-name-missing", "W", BrokenShape.Folder, Wastewater, 0, "method_name", ""),
        Cell("subsoil-and-air", "Injected into the subsoil, but released to air", "subsoil-not-land", "E", BrokenShape.Folder, Releases, 1, "to_subsoil", "yes"),
        Cell("receiver-abroad-unnamed", "Hazardous waste that leaves the country, without the receiver's name", "transboundary-receiver-incomplete", "E", BrokenShape.Zip, Waste, 0, "receiver_name", "", null),
        Cell("hazardous-without-star", "Said to be hazardous, under a code without a star", "hazardous-mark-disagrees", "E", BrokenShape.Folder, Waste, 1, "hazardous", "yes"),
        Cell("star-on-harmless", "A star on a code that has none", "hazardous-mark-disagrees", "E", BrokenShape.Json, Waste, 1, "waste_code", "10 01 01*"),
        Cell("recovery-marked-disposal", "Operation R9 with the mark of disposal", "operation-disagrees", "E", BrokenShape.Workbook("kk"), Waste, 0, "mark", "У", "operation"),
        Cell("no-threshold", "A pollutant released to a medium for which it has no threshold", "medium-without-threshold", "I", BrokenShape.Folder, Releases, 0, "medium", "water"),
    ];

    private static IEnumerable<BrokenSample> Values =>
    [
        Cell("quantity-with-unit", "A quantity with its unit in the cell", "quantity-not-a-number", "E", BrokenShape.Workbook("ru"), Releases, 1, "quantity_kg", "1 234 tonnes"),
        Cell("quantity-product", "A product instead of a quantity", "quantity-not-a-number", "E", BrokenShape.Folder, Releases, 1, "quantity_kg", "214*1000"),
        Cell("quantity-formula", "A formula that nobody calculated", "formula-not-calculated", "E", BrokenShape.Folder, Releases, 1, "quantity_kg", "=214*1000"),
        Cell("quantity-two-ways", "A comma that may part thousands", "number-ambiguous", "W", BrokenShape.Folder, Releases, 2, "quantity_kg", "850,125"),
        Cell("quantity-blank", "No quantity, and no ground for withholding it", "quantity-required", "E", BrokenShape.Folder, Wastewater, 0, "quantity_kg", ""),
        Cell("quantity-negative", "A quantity under zero", "quantity-negative", "E", BrokenShape.Zip, Releases, 2, "quantity_kg", "-1250"),
        Cell("quantity-too-large", "More than the register holds as one value", "quantity-too-large", "E", BrokenShape.Json, Releases, 0, "quantity_kg", 90000000001m),
        Cell("quantity-too-fine", "Finer than ten micrograms", "quantity-too-fine", "E", BrokenShape.Folder, Releases, 2, "quantity_kg", "1250.000000001"),
        Cell("tonnes-too-fine", "Waste finer than a gram", "quantity-too-fine", "E", BrokenShape.Folder, Waste, 0, "quantity_t", "12.5000001"),
        Cell("accidental-above-total", "The accidental part is more than the total", "accidental-exceeds-total", "E", BrokenShape.Workbook("en"), Releases, 1, "accidental_kg", 214001m),
        Cell("under-threshold", "A release under the pollutant's threshold", "under-threshold", "I", BrokenShape.Folder, Releases, 2, "quantity_kg", "87"),
        Cell("many-digits", "More significant figures than any method gives", "many-digits", "I", BrokenShape.Folder, Releases, 1, "quantity_kg", "214123.4567"),
        Cell("sources-not-a-number", "A number of sources in words", "quantity-not-a-number", "E", BrokenShape.Folder, Facility, 0, "stationary_sources", "many"),
    ];

    /// <summary>One cell with another value; the remark is on that cell, on another field of its row, or on the row.</summary>
    private static BrokenSample Cell(
        string name, string what, string code, string level, BrokenShape shape, FormTable table, int row, string field, object value, string? on = "") =>
        Change(name, what, code, level, shape, table, row, on == "" ? field : on, report => report[table].Set(row, field, value));

    private static BrokenSample Change(
        string name, string what, string code, string level, BrokenShape shape, FormTable table, int row, string? field, Action<BrokenReport> change)
    {
        var report = new BrokenReport();
        foreach (var other in ReportForm.Tables.Where(other => other != Facility && other != (table == Facility ? Releases : table)))
        {
            report.Remove(other);
        }

        change(report);
        return new(what, shape.Write(name, report), shape.At(name, report, table, row, field) with { Code = code, Level = level });
    }
}
