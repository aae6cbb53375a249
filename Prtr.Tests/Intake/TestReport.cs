using System.Text;
using System.Text.Json.Nodes;
using Prtr.Ingest.Reports;

namespace Prtr.Tests.Intake;

/// <summary>A sound report as a JSON file, to be spoilt or changed by a test.</summary>
internal sealed record TestReport
{
    public const string FirstOperator = "020440003656";
    public const string SecondOperator = "040440000209";

    public int Year { get; init; } = 2022;

    public long? FacilityId { get; init; }

    public string Name { get; init; } = "Котельная «Сапаржол»";

    public string Bin { get; init; } = FirstOperator;

    public string Kato { get; init; } = "233600000";

    public double Latitude { get; init; } = 46.98587;

    public double Longitude { get; init; } = 54.15703;

    public string Address { get; init; } = "г. Кульсары, промзона, уч. 72";

    /// <summary>Of a correction the version that it names, and why.</summary>
    public (int Version, string Reason)? Corrects { get; init; }

    /// <summary>Pollutant, medium, kilograms.</summary>
    public IReadOnlyList<(int Pollutant, string Medium, string Kg)> Releases { get; init; } = [(8, "air", "150000")];

    /// <summary>Code with its star, tonnes.</summary>
    public IReadOnlyList<(string Code, string Tonnes)> Waste { get; init; } = [];

    /// <summary>The ground on which all releases are claimed to be confidential; null when none is.</summary>
    public string? Withheld { get; init; }

    public ReportSource Source(string name = "report.json") => SourceOf(name, this);

    public static ReportSource SourceOf(string name, params IEnumerable<TestReport> reports) =>
        ReportSource.Of(ReportFile.InMemory(name, Encoding.UTF8.GetBytes(new JsonArray([.. reports.Select(report => report.ToJson())]).ToJsonString())));

    private JsonObject ToJson() => new()
    {
        ["report_year"] = Year,
        ["facility_id"] = FacilityId,
        ["facility_name"] = Name,
        ["facility_name_kk"] = Name,
        ["operator_bin"] = Bin,
        ["operator_name"] = "ТОО «Сапаржол Қуат»",
        ["postal_address"] = Address,
        ["kato"] = Kato,
        ["latitude"] = Latitude,
        ["longitude"] = Longitude,
        ["main_activity"] = "1(c)",
        ["first_head"] = "Мусин Куаныш",
        ["stationary_sources"] = 2,
        ["corrects_version"] = Corrects?.Version,
        ["correction_reason"] = Corrects?.Reason,
        ["releases"] = new JsonArray([.. Releases.Select(r => new JsonObject
        {
            ["pollutant"] = r.Pollutant, ["medium"] = r.Medium, ["quantity_kg"] = r.Kg, ["method"] = "C", ["method_name"] = "EMEP/EEA 2019",
            ["withheld_ground"] = Withheld,
        })]),
        ["waste"] = new JsonArray([.. Waste.Select(w => new JsonObject
        {
            ["waste_code"] = w.Code, ["hazardous"] = w.Code.EndsWith('*') ? "yes" : "no", ["quantity_t"] = w.Tonnes, ["mark"] = "У", ["operation"] = "D1",
            ["method"] = "M", ["method_name"] = "Взвешивание",
        })]),
    };
}
