using System.Data.Common;
using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Text;
using SortKey = Prtr.Search.Queries.SortKey;

namespace Prtr.Search.Database;

/// <summary>Gathers the rows of <see cref="SqlStatement.Answer"/>: a group belongs to all wider values of its code.</summary>
internal sealed class SqlAnswer(IReadOnlyList<PublicReport> reports)
{
    private const int FirstSum = 7;

    private readonly Dictionary<Facet, Dictionary<string, (HashSet<long> Facilities, int Records)>> facets =
        Enum.GetValues<Facet>().ToDictionary(facet => facet, _ => new Dictionary<string, (HashSet<long>, int)>());

    private readonly Dictionary<long, SortedDictionary<int, Sums>> facilities = [];

    public Totals Totals => Sum(facilities.Values.SelectMany(years => years.Values), facilities.Count);

    public Dictionary<Facet, IReadOnlyList<FacetCount>> Facets => facets.ToDictionary(pair => pair.Key, IReadOnlyList<FacetCount> (pair) =>
    {
        var counts = pair.Value.Select(value => new FacetCount(value.Key, value.Value.Facilities.Count, value.Value.Records)).ToList();
        var order = FacetValues.Order(pair.Key);
        counts.Sort((left, right) => order(left.Value, right.Value));
        return counts;
    });

    public void Add(DbDataReader row)
    {
        var part = row.GetInt32(0);
        var facility = row.GetInt64(4);
        var records = row.GetInt32(6);
        if (part == SqlStatement.Sums)
        {
            if (!facilities.TryGetValue(facility, out var years))
            {
                facilities.Add(facility, years = []);
            }

            years.Add(row.GetInt32(5), new Sums(records, row.GetInt32(FirstSum), Exact(row, 1), Exact(row, 3), Exact(row, 5), Exact(row, 7)));
            return;
        }

        foreach (var value in Values((Facet)part, Text(row, 1), Text(row, 2), Text(row, 3)))
        {
            var counts = facets[(Facet)part];
            var (seen, before) = counts.TryGetValue(value, out var known) ? known : ([], 0);
            seen.Add(facility);
            counts[value] = (seen, before + records);
        }
    }

    /// <summary>The facilities in the order of the query.</summary>
    public IEnumerable<FacilityHit> Facilities(RegisterQuery query)
    {
        var byYear = reports.ToDictionary(report => (report.FacilityId, report.Year));
        var found = facilities.Select(pair => (Report: byYear[(pair.Key, pair.Value.Keys.Last())], Years: pair.Value));
        var ordered = query.Order.Key switch
        {
            SortKey.Name => found.OrderBy(hit => NameOrder.Key(hit.Report.FacilityName), StringComparer.Ordinal),
            SortKey.Year => found.OrderBy(hit => hit.Report.Year),
            _ => found.OrderBy(hit => Mass(hit.Years.Values)),
        };
        var sorted = ordered.ThenBy(hit => hit.Report.FacilityId).AsEnumerable();
        return (query.Order.Descending ? sorted.Reverse() : sorted)
            .Select(hit => new FacilityHit(hit.Report, [.. hit.Years.Keys], Sum(hit.Years.Values, 1)));
    }

    private static Totals Sum(IEnumerable<Sums> sums, int facilities)
    {
        var all = sums.Aggregate(default(Sums), (left, right) => left + right);
        return new Totals(
            facilities, all.Records, all.Withheld,
            Quantity.Exact(all.Releases), Quantity.Exact(all.Accidental), Quantity.Exact(all.Wastewater), Quantity.Exact(all.Waste));
    }

    private static Int128 Mass(IEnumerable<Sums> sums)
    {
        var all = sums.Aggregate(default(Sums), (left, right) => left + right);
        return all.Releases + all.Wastewater + (all.Waste * 1000);
    }

    private static Int128 Exact(DbDataReader row, int place) =>
        ((row.IsDBNull(FirstSum + place) ? 0 : row.GetInt64(FirstSum + place)) * (Int128)Quantity.Scale)
        + (row.IsDBNull(FirstSum + place + 1) ? 0 : row.GetInt64(FirstSum + place + 1));

    private static string? Text(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture);

    private static IEnumerable<string> Values(Facet facet, string? first, string? second, string? third) => facet switch
    {
        Facet.Region => FacetValues.OfRegion(new Kato(first!)),
        Facet.Activity => FacetValues.OfActivity(first!),
        Facet.Pollutant => FacetValues.OfPollutant(first is null ? null : int.Parse(first, CultureInfo.InvariantCulture), second),
        Facet.Waste => FacetValues.OfWaste(first, second is null ? null : second == "1"),
        Facet.Destination => FacetValues.OfDestination(first, second is null ? null : new Kato(second), third is null ? null : new Bin(third)),
        Facet.Operation => FacetValues.OfOperation(first is null ? null : Codes.TreatmentOf(first), second),
        _ => first is null ? [] : [first],
    };

    private readonly record struct Sums(int Records, int Withheld, Int128 Releases, Int128 Accidental, Int128 Wastewater, Int128 Waste)
    {
        public static Sums operator +(Sums left, Sums right) => new(
            left.Records + right.Records,
            left.Withheld + right.Withheld,
            left.Releases + right.Releases,
            left.Accidental + right.Accidental,
            left.Wastewater + right.Wastewater,
            left.Waste + right.Waste);
    }
}
