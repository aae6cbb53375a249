using System.Globalization;
using Prtr.Search.Aggregates;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Aggregates;

/// <summary>The plainest way to count: for each cell the records that belong to it are looked up one by one. Shares nothing with the aggregator but its request.</summary>
public sealed class NaiveAggregate
{
    private readonly List<(string[] Values, PublicRecord Record)> records;

    /// <param name="found">The records that the request's query finds.</param>
    public NaiveAggregate(AggregateRequest request, IEnumerable<PublicRecord> found)
    {
        var names = request.Dimensions.Select(dimension => dimension.Name).ToArray();
        records = [.. found.Where(record => request.Measures.Any(measure => Counts(measure.Name, record))).Select(record => (names.Select(name => Value(name, record)).ToArray(), record))];
        for (var place = 0; request.Top is { } top && place < names.Length; place++)
        {
            if (names[place] is "year" or "medium" or "kind" or "method" or "hazardous" or "mark" or "transboundary" or "threshold")
            {
                continue;
            }

            var at = place;
            var largest = records.Select(pair => pair.Values[at]).Where(value => value.Length > 0).Distinct()
                .OrderByDescending(value => Size(request, [.. records.Where(pair => pair.Values[at] == value).Select(pair => pair.Record)]))
                .ThenBy(value => value, StringComparer.Ordinal).Take(top).ToHashSet();
            foreach (var (values, _) in records.Where(pair => pair.Values[at].Length > 0 && !largest.Contains(pair.Values[at])))
            {
                values[at] = "other";
            }
        }
    }

    public int Records => records.Count;

    /// <summary>All combinations of values that some record has.</summary>
    public IReadOnlyList<string[]> Cells => [.. records.Select(pair => pair.Values).DistinctBy(values => string.Join('|', values))];

    /// <summary>The records with these values; null stands for all.</summary>
    public List<PublicRecord> In(params string?[] values) =>
        [.. records.Where(pair => pair.Values.Zip(values).All(part => part.Second is null || part.First == part.Second)).Select(pair => pair.Record)];

    /// <summary>Null over several pollutants, or hazardous and other waste.</summary>
    public static decimal? Sum(string measure, IEnumerable<PublicRecord> some) => measure switch
    {
        "releases_kg" or "accidental_kg" or "wastewater_kg" or "waste_t" when Several(some.Where(record => Counts(measure, record) && record.WithheldGround is null)) => null,
        "facilities" => some.Select(record => record.Report.FacilityId).Distinct().Count(),
        "records" => some.Count(),
        "accidental_kg" => some.Where(record => Counts(measure, record)).Sum(record => record.AccidentalKg?.ToDecimal() ?? 0),
        "waste_t" => some.Sum(record => record.QuantityT?.ToDecimal() ?? 0),
        "hazardous_waste_t" => some.Where(record => record.Hazardous == true).Sum(record => record.QuantityT?.ToDecimal() ?? 0),
        "non_hazardous_waste_t" => some.Where(record => record.Hazardous == false).Sum(record => record.QuantityT?.ToDecimal() ?? 0),
        "over_threshold" => some.Count(record => record is { Kind: RecordKind.Release, BelowThreshold: false }),
        "co2e_t" => some.Where(record => Counts(measure, record)).Sum(record => (record.QuantityKg?.ToDecimal() ?? 0) * Potential(record.Pollutant) / 1000),
        "screening_score" => some.Where(record => Counts(measure, record)).Sum(record => (record.QuantityKg?.ToDecimal() ?? 0) * Weight(record)),
        _ => some.Where(record => Counts(measure, record)).Sum(record => record.QuantityKg?.ToDecimal() ?? 0),
    };

    public static int Withheld(string measure, IEnumerable<PublicRecord> some) =>
        measure is "facilities" or "records" ? 0 : some.Count(record => Counts(measure, record) && record.WithheldGround is not null);

    public static bool Counts(string measure, PublicRecord record) => measure switch
    {
        "releases_kg" or "accidental_kg" or "over_threshold" => record.Kind == RecordKind.Release,
        "wastewater_kg" => record.Kind == RecordKind.Wastewater,
        "screening_score" => record.Kind == RecordKind.Release && record.Medium == Medium.Air && (record.WithheldGround is not null || Weight(record) > 0),
        "co2e_t" => record.Kind == RecordKind.Release && record.Medium == Medium.Air && (record.WithheldGround is not null || Potential(record.Pollutant) > 0),
        "waste_t" or "hazardous_waste_t" or "non_hazardous_waste_t" => record.Kind == RecordKind.Waste,
        _ => true,
    };

    // Carbon dioxide, methane, nitrous oxide, sulphur hexafluoride, and the four solvents that are single gases.
    private static decimal Potential(int? pollutant) =>
        pollutant switch { 3 => 1, 1 => 28, 5 => 265, 10 => 23500, 53 => 1730, 55 => 160, 58 => 16, 35 => 9, _ => 0 };

    private static decimal Weight(PublicRecord record) =>
        ReferenceConcentration.All.FirstOrDefault(one => one.Screens && one.Pollutant == record.Pollutant) is { } one ? Math.Round(1 / one.Micrograms, 6, MidpointRounding.AwayFromZero) : 0;

    private static bool Several(IEnumerable<PublicRecord> some) => some.Select(record => record.Pollutant ?? (record.Hazardous == true ? -1 : -2)).Distinct().Count() > 1;

    private static decimal Size(AggregateRequest request, IReadOnlyList<PublicRecord> some) => request.IsOfOneSubstance(request.Measures[0])
        ? Sum(request.Measures[0].Name, some) ?? 0
        : some.Select(record => record.Report.FacilityId).Distinct().Count();

    private static string Value(string dimension, PublicRecord record) => dimension switch
    {
        "region" => record.Report.Kato.Value[..2] + "0000000",
        "activity" => record.Report.MainActivity,
        "sector" => record.Report.MainActivity[..1],
        "operator" => record.Report.OperatorBin.Value,
        "facility" => record.Report.FacilityId.ToString(CultureInfo.InvariantCulture),
        "pollutant" => record.Pollutant is { } number ? number.ToString(CultureInfo.InvariantCulture) : Group(record),
        "group" => Group(record),
        "waste" => record.WasteCode ?? "",
        "hazardous" => record.Hazardous is { } hazardous ? hazardous ? "hazardous" : "non-hazardous" : "",
        "medium" => record.Medium?.ToString().ToLowerInvariant() ?? "",
        "operation" => record.Operation ?? record.Treatment?.ToString()[..1] ?? "",
        "destination" => record.DestinationKato is { } kato ? kato.Value[..2] + "0000000" : record.DestinationCountry ?? "",
        "kind" => record.Kind.ToString().ToLowerInvariant(),
        "year" => record.Report.Year.ToString(CultureInfo.InvariantCulture),
        "method" => record.Method.ToString()[..1],
        "chapter" => record.WasteCode is { } code ? code[..2] : "",
        "mark" => record.Treatment?.ToString()[..1] ?? "",
        "transboundary" => record.Kind != RecordKind.Waste ? "" : record.Transboundary ? "yes" : "no",
        _ => Dimension.Find(dimension)!.Values.ValueOf(record) ?? "",
    };

    private static string Group(PublicRecord record) => record.PollutantGroup is { } group ? "group:" + group : "";
}
