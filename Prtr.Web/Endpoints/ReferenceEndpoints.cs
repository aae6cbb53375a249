using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints;

/// <summary>The register's code lists, each row with its names in all three languages.</summary>
public static class ReferenceEndpoints
{
    public static void MapReference(this RouteGroupBuilder api)
    {
        var lists = api.MapGroup("/reference").WithTags("reference");
        lists.MapGet("/pollutants", (ReferenceData reference) => TypedResults.Ok(Pollutants(reference))).WithName("reference-pollutants");
        lists.MapGet("/activities", (ReferenceData reference) => TypedResults.Ok(Activities(reference))).WithName("reference-activities");
        lists.MapGet("/operations", (ReferenceData reference) => TypedResults.Ok(Operations(reference))).WithName("reference-operations");
        lists.MapGet("/regions", (ReferenceData reference) => TypedResults.Ok(Regions(reference))).WithName("reference-regions");
        lists.MapGet("/waste", (ReferenceData reference) => TypedResults.Ok(Wastes(reference))).WithName("reference-waste");
        lists.MapGet("/categories", (ReferenceData reference) => TypedResults.Ok(Categories(reference))).WithName("reference-categories");
        lists.MapGet("/methods", () => TypedResults.Ok(Methods)).WithName("reference-methods");
    }

    private static readonly MethodRow[] Methods =
    [
        new(MethodType.Measured.Code(), new Names("Өлшеу", "Измерение", "Measurement")),
        new(MethodType.Calculated.Code(), new Names("Есеп-қисап", "Расчет", "Calculation")),
        new(MethodType.Estimated.Code(), new Names("Бағалау", "Оценка", "Estimate")),
    ];

    private static PollutantRow[] Pollutants(ReferenceData reference)
    {
        var thresholds = reference.AllThresholds.ToLookup(t => t.Pollutant);
        return
        [
            .. reference.Pollutants.Values.OrderBy(p => p.Number).Select(p => new PollutantRow(
                p.Number, p.Cas, p.Names, p.Group, reference.Groups[p.Group].Names,
                [.. thresholds[p.Number].Select(t => new ThresholdRow(t.Medium.Code(), t.ThresholdKg, t.Years.From, t.Years.To))])),
        ];
    }

    private static ActivityRow[] Activities(ReferenceData reference) =>
    [
        .. reference.Activities.Values.OrderBy(a => a.Code, StringComparer.Ordinal)
            .Select(a => new ActivityRow(a.Code, a.Parent, a.Level, a.Names, a.CapacityThreshold)),
    ];

    private static OperationRow[] Operations(ReferenceData reference) =>
    [
        .. reference.Operations.Values.OrderBy(o => o.Code[0]).ThenBy(o => o.Code.Length).ThenBy(o => o.Code, StringComparer.Ordinal)
            .Select(o => new OperationRow(o.Code, o.Treatment.Mark(), o.Names)),
    ];

    private static CategoryRow[] Categories(ReferenceData reference) =>
        [.. reference.SourceCategories.Values.OrderBy(c => c.Position).Select(c => new CategoryRow(c.Code, c.Names))];

    private static RegionRow[] Regions(ReferenceData reference) =>
    [
        .. reference.Units.Values.Where(u => u.Level <= 2).OrderBy(u => u.Code.Value, StringComparer.Ordinal)
            .Select(u => new RegionRow(u.Code.Value, u.Code.Parent?.Value, u.Names)),
    ];

    private static WasteRow[] Wastes(ReferenceData reference) =>
    [
        .. reference.WasteCodes.Values.OrderBy(w => w.Code, StringComparer.Ordinal)
            .Select(w => new WasteRow(w.Code, w.Printed, w.Parent, w.Hazardous, w.Names, w.Unofficial.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];
}
