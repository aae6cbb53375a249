namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>A value of each parameter that the demonstration register has something for.</summary>
public static class ParameterExamples
{
    /// <summary>By the parameter's name; those of the path by the name of the subject.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["accidental"] = "yes",
        ["activity"] = "1(c)",
        ["aggregate-columns"] = "medium",
        ["bbox"] = "70,48,80,54",
        ["category"] = "road-transport",
        ["change"] = "yes",
        ["chart"] = "bar",
        ["columns"] = "year,facility_id,quantity_kg",
        ["comparable"] = "yes",
        ["count"] = "5",
        ["culture"] = "en",
        ["destination"] = "KZ",
        ["excel"] = "1",
        ["facility"] = "1",
        ["flag"] = "changed-much",
        ["kind"] = "release",
        ["lang"] = "en",
        ["measure"] = "releases_kg",
        ["medium"] = "air",
        ["near"] = "49.8,73.1,50",
        ["operation"] = "R",
        ["operator"] = "961040902530",
        ["page"] = "1",
        ["pollutant"] = "8",
        ["q"] = "уголь",
        ["rank"] = "yes",
        ["region"] = "350000000",
        ["rows"] = "region",
        ["share"] = "column",
        ["size"] = "10",
        ["sort"] = "-quantity",
        ["top"] = "10",
        ["view"] = "records",
        ["waste"] = "hazardous",
        ["withheld"] = "no",
        ["year"] = "2022",
    };
}
