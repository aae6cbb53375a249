using System.Collections.Immutable;
using Prtr.Search.Columns;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData.Tables;

/// <summary>The columns of reference lists; every list has its names in the three languages.</summary>
internal static class ReferenceColumns
{
    public static ImmutableArray<Column<PollutantRow>> Pollutants { get; } =
    [
        Column<PollutantRow>.Whole("number", 8, p => p.Pollutant.Number),
        .. Names<PollutantRow>(p => p.Pollutant.Names),
        Column<PollutantRow>.Code("cas", 12, p => p.Pollutant.Cas),
        Column<PollutantRow>.Code("group", 12, p => p.Pollutant.Group),
        Column<PollutantRow>.Exact("air_threshold_kg", 16, p => p.Air),
        Column<PollutantRow>.Exact("water_threshold_kg", 16, p => p.Water),
        Column<PollutantRow>.Exact("land_threshold_kg", 16, p => p.Land),
    ];

    public static ImmutableArray<Column<Activity>> Activities { get; } =
        [Column<Activity>.Code("code", 10, a => a.Code), Column<Activity>.Code("parent", 10, a => a.Parent), Column<Activity>.Whole("level", 6, a => a.Level), .. Names<Activity>(a => a.Names)];

    public static ImmutableArray<Column<Operation>> Operations { get; } =
        [Column<Operation>.Code("code", 10, o => o.Code), Column<Operation>.Code("mark", 6, o => o.Treatment.Mark()), .. Names<Operation>(o => o.Names)];

    public static ImmutableArray<Column<SourceCategory>> SourceCategories { get; } = [Column<SourceCategory>.Code("code", 18, c => c.Code), .. Names<SourceCategory>(c => c.Names)];

    public static ImmutableArray<Column<AdministrativeUnit>> Regions { get; } =
    [
        Column<AdministrativeUnit>.Code("code", 12, u => u.Code.Value),
        Column<AdministrativeUnit>.Code("parent", 12, u => u.Code.Parent?.Value),
        Column<AdministrativeUnit>.Whole("level", 6, u => u.Level),
        .. Names<AdministrativeUnit>(u => u.Names),
    ];

    public static ImmutableArray<Column<WasteCode>> Wastes { get; } =
    [
        Column<WasteCode>.Code("code", 10, w => w.Code),
        Column<WasteCode>.Code("parent", 10, w => w.Parent),
        Column<WasteCode>.Whole("level", 6, w => w.Level),
        Column<WasteCode>.YesNo("hazardous", 10, w => w.Hazardous),
        .. Names<WasteCode>(w => w.Names),
        Column<WasteCode>.Text("unofficial", 10, w => w.Unofficial),
    ];

    private static ImmutableArray<Column<T>> Names<T>(Func<T, Names> names) =>
    [
        Column<T>.Text("name_kk", 40, row => names(row).Kk),
        Column<T>.Text("name_ru", 40, row => names(row).Ru),
        Column<T>.Text("name_en", 40, row => names(row).En),
    ];
}

/// <summary>A pollutant with its release thresholds of the latest year, kilograms a year; null where there is none.</summary>
internal sealed record PollutantRow(Pollutant Pollutant, Quantity? Air, Quantity? Water, Quantity? Land)
{
    public static IEnumerable<PollutantRow> Of(ReferenceData reference, int year)
    {
        return reference.Pollutants.Values.OrderBy(p => p.Number)
            .Select(p => new PollutantRow(p, Threshold(p, Medium.Air), Threshold(p, Medium.Water), Threshold(p, Medium.Land)));

        Quantity? Threshold(Pollutant pollutant, Medium medium) => reference.Threshold(pollutant.Number, medium, year)?.ThresholdKg;
    }
}
