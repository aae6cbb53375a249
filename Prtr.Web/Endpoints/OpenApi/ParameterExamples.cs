using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>A value of each parameter that the demonstration register has something for.</summary>
public static class ParameterExamples
{
    private static readonly Dictionary<string, string> OfOthers = new()
    {
        ["accidental"] = "yes",
        ["activity_role"] = "main",
        ["aggregate-columns"] = "medium",
        ["bbox"] = "70,48,80,54",
        ["category"] = "road-transport",
        ["change"] = "yes",
        ["chart"] = "bar",
        ["columns"] = "year,facility_id,quantity_kg",
        ["comparable"] = "yes",
        ["count"] = "5",
        ["culture"] = "en",
        ["edition"] = "1",
        ["excel"] = "1",
        ["facility"] = "1",
        ["flag"] = "changed-much",
        ["lang"] = "en",
        ["measure"] = "releases_kg",
        ["name"] = "review-2022-en.pdf",
        ["near"] = "49.8,73.1,50",
        ["order"] = "distance",
        ["page"] = "1",
        ["q"] = "уголь",
        ["rank"] = "yes",
        ["rows"] = "region",
        ["share"] = "column",
        ["size"] = "10",
        ["sort"] = "-threshold",
        ["top"] = "10",
        ["view"] = "records",
        ["withheld"] = "no",
    };
    /// <summary>By the parameter's name; those of the path by the name of the subject.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        OfOthers.Concat(Facet.All.Select(facet => new KeyValuePair<string, string>(facet.Name, facet.Example))).ToDictionary();
}
