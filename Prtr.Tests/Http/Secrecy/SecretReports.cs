using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;

namespace Prtr.Tests.Http.Secrecy;

/// <summary>
/// The reports of three sites over three years. Two registers are filled with them that differ in what is withheld or not published only: quantities on either side of every limit of the checks,
/// pollutants of one group, receivers, names of people, of files, and the fields that stay inside.
/// </summary>
/// <param name="other">Which of the two.</param>
internal sealed class SecretReports(bool other)
{
    public static readonly int[] Years = [2020, 2021, 2022];

    /// <summary>Stands in every secret text.</summary>
    public const string Secret = "ТАЙНА";

    private const int Benzene = 62;
    private const int Toluene = 73;

    private static readonly string OrganicGroup = ReferenceData.Shipped.Pollutants[Benzene].Group;
    private static readonly int AnotherOrganic = ReferenceData.Shipped.Pollutants.Values.First(one => one.Group == OrganicGroup && !one.Btex).Number;

    public ReportSource Of(int year) => Source(string.Create(CultureInfo.InvariantCulture, $"{year}"), Withholding(year), Neighbour(year), Large(year));

    /// <summary>A site that is the third one again under another name, and one that was reported under the number of the second: to be merged and split.</summary>
    public ReportSource Mistaken()
    {
        var again = Site(2019, "Комбинат «Болат» (старый)", TestBins.Second, 49.9, 73.3);
        again["releases"] = new JsonArray(Release(8, "air", "120000"), Withheld(Release(6, "air", Pick("7000", "88000000"))));
        again["waste"] = new JsonArray(Withheld(Waste("130205*", Pick("3", "4000"))));
        var elsewhere = Site(2019, "Карьер «Тас»", TestBins.Second, 50.4, 66.9);
        elsewhere["facility_id"] = 2;
        elsewhere["releases"] = new JsonArray(Release(8, "air", "110000"), Withheld(Release(1, "air", Pick("400000", "5"))));
        return Source("2019", again, elsewhere);
    }

    /// <summary>Diffuse sources hold nothing that is withheld, but for the name of the file.</summary>
    public ReportSource Diffuse() => new($"diffuse {Secret}", [ReportFile.InMemory($"{Pick("Иванов", "Петрова")} {Secret} diffuse.csv", Encoding.UTF8.GetBytes(
        "report_year,authority,kato,source_category,pollutant,medium,quantity_kg,method,method_name,activity_data\n2022,Акимат Атырауской области,230000000,road-transport,8,air,150000,C,EMEP/EEA 2019,693\n"))]);

    /// <summary>A correction of the last year that changes a figure of each kind.</summary>
    public ReportSource Correction()
    {
        var corrected = Withholding(2022);
        corrected["correction_reason"] = "Опечатка";
        corrected["releases"]![0]!["quantity_kg"] = "150500";
        corrected["waste"]![1]!["quantity_t"] = Pick("0.9", "7.25");
        return Source("correction", corrected);
    }

    private ReportSource Source(string name, params JsonNode[] reports) => ReportSource.Of(ReportFile.InMemory(
        $"{Pick("Иванов", "Петрова")} {Secret} {name}.json", Encoding.UTF8.GetBytes(new JsonArray(reports).ToJsonString())));

    private JsonObject Withholding(int year)
    {
        var site = Site(year, "Завод «Мұнай»", TestBins.First, 46.98587, 54.15703);
        site["releases"] = new JsonArray(
            Release(8, "air", year == 2022 ? "150000" : "140000"),
            Release(Toluene, "land", "50"),
            Withheld(Release(other ? AnotherOrganic : Benzene, "land", Pick("77", "900000"))),
            year == 2021 ? Withheld(Release(1, "air", Pick("250700", "250.7"), Pick("10", "0"))) : Release(1, "air", "250000"),
            year == 2021 ? Withheld(Release(6, "air", Pick("11000", "900000000"))) : Release(2, "air", "900000"),
            Withheld(Release(13, "water", Pick("60000", "1"))));
        site["wastewater"] = new JsonArray(Withheld(Sent(12, Pick("51000", "7"))), Sent(13, "9000"));
        site["waste"] = new JsonArray(Waste("160107*", "0.5"), Withheld(Waste("130205*", Pick("0.7456", "5.5"))), Withheld(Waste("170405", Pick("100", "2500.1234"))));
        return site;
    }

    // The figures of the first site's activity are what its own are compared with.
    private JsonObject Neighbour(int year)
    {
        var site = Site(year, "Котельная «Сапаржол»", TestBins.Second, 47.11, 51.92);
        site["releases"] = new JsonArray(Release(8, "air", year == 2022 ? "9000000" : "130000"), Release(6, "air", "5000000"), Release(Toluene, "land", "20"));
        site["waste"] = new JsonArray(Waste("160107*", "1.5"));
        return site;
    }

    private JsonObject Large(int year)
    {
        var site = Site(year, "Комбинат «Болат»", TestBins.Second, 49.8, 73.1);
        site["releases"] = new JsonArray(Release(8, "air", "160000"), Withheld(Release(1, "air", Pick("100001", "99999999"))));
        return site;
    }

    private JsonObject Site(int year, string name, string bin, double latitude, double longitude) => new()
    {
        ["report_year"] = year, ["facility_name"] = name, ["facility_name_kk"] = name, ["operator_bin"] = bin, ["operator_name"] = $"ТОО {name}", ["postal_address"] = "промзона, уч. 72",
        ["kato"] = "233600000", ["latitude"] = latitude, ["longitude"] = longitude, ["main_activity"] = "1(c)", ["stationary_sources"] = 2,
        ["capacity"] = Pick("303", "10"), ["capacity_unit"] = "MW", ["oked"] = Pick("06100", "35111"), ["employees"] = Pick("353", "12"), ["operating_hours"] = Pick("8000", "9000"),
        ["production_volume"] = Pick($"1 {Secret}", $"2 {Secret}"), ["first_head"] = Pick($"{Secret} Виктор", $" {Secret} Мария\t"), ["contact_name"] = Pick($"{Secret} А", $"{Secret} Б"),
        ["contact_phone"] = Pick("+7 701 555 11 22", "+7 777 123 45 67"), ["contact_email"] = Pick("tayna1@example.kz", "tayna2@example.kz"),
    };

    private static JsonObject Release(int pollutant, string medium, string quantity, string? accidental = null) => new()
    {
        ["pollutant"] = pollutant, ["medium"] = medium, ["quantity_kg"] = quantity, ["accidental_kg"] = accidental, ["method"] = "C", ["method_name"] = "EMEP/EEA 2019",
    };

    private static JsonObject Sent(int pollutant, string quantity) => new()
    {
        ["pollutant"] = pollutant, ["quantity_kg"] = quantity, ["method"] = "M", ["method_name"] = "Анализ", ["receiver_name"] = "Водоканал",
    };

    private static JsonObject Waste(string code, string quantity) => new()
    {
        ["waste_code"] = code, ["hazardous"] = code.EndsWith('*') ? "yes" : "no", ["quantity_t"] = quantity, ["mark"] = "В", ["operation"] = "R4", ["method"] = "M", ["method_name"] = "Взвешивание",
        ["receiver_name"] = "ТОО «Приемщик»",
    };

    private JsonObject Withheld(JsonObject row)
    {
        row["withheld_ground"] = "c";
        if (row.ContainsKey("receiver_name"))
        {
            row["receiver_name"] = Pick($"ТОО {Secret} 1", $"АО {Secret} 2");
            row["receiver_address"] = Pick($"улица {Secret}, 1", $"проспект {Secret}, 22");
            row["receiver_bin"] = Pick(TestBins.First, TestBins.Second);
        }

        return row;
    }

    private string Pick(string one, string another) => other ? another : one;

    private static class TestBins
    {
        public const string First = "020440003656";
        public const string Second = "040440000209";
    }
}
