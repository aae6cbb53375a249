using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;
using SortKey = Prtr.Search.Queries.SortKey;

namespace Prtr.Tests.Conformance;

/// <summary>The plainest answer to a query: every condition tried on every record. Written only to compare with; it shares nothing with the engines but the matching of words.</summary>
public sealed class NaiveSearch
{
    private const int NoFacet = -1;

    private readonly IReadOnlyList<PublicRecord> records;
    private readonly int latestYear;
    private readonly TokenMatcher matcher;
    private readonly Dictionary<string, HashSet<string>> tokens = [];
    private readonly ReferenceData reference;

    public NaiveSearch(IReadOnlyList<PublicReport> reports, IReadOnlyList<PublicRecord> records, ReferenceData reference)
    {
        this.records = [.. records.OrderBy(r => r.Report.FacilityId).ThenBy(r => r.Report.Year).ThenBy(r => r.Id)];
        this.reference = reference;
        latestYear = reports.Max(report => report.Year);
        var texts = reports.SelectMany(RegisterTexts.Of)
            .Concat(reference.Pollutants.Keys.SelectMany(number => RegisterTexts.OfPollutant(number, reference)))
            .Concat(reference.Groups.Keys.SelectMany(code => RegisterTexts.OfGroup(code, reference)))
            .Concat(reference.WasteCodes.Keys.SelectMany(code => RegisterTexts.OfWaste(code, reference)))
            .Concat(reference.Activities.Keys.SelectMany(code => RegisterTexts.OfActivity(code, reference)));
        matcher = new TokenMatcher(texts.OfType<string>().Distinct().SelectMany(TextFolding.Tokens));
    }

    /// <summary>The matching records by facility, year and key.</summary>
    public List<PublicRecord> Find(RegisterQuery query) => Find(query, Words(query.Text), NoFacet);

    /// <summary>The counts of a facet without its own choice.</summary>
    public Dictionary<string, FacetCount> Count(RegisterQuery query, Facet facet) => Find(query, Words(query.Text), (int)facet)
        .SelectMany(record => Values(record, facet).Distinct().Select(value => (value, record)))
        .GroupBy(pair => pair.value)
        .ToDictionary(
            group => group.Key,
            group => new FacetCount(group.Key, group.Select(pair => pair.record.Report.FacilityId).Distinct().Count(), group.Count()));

    public List<FacilityHit> Facilities(RegisterQuery query)
    {
        var hits = Find(query).GroupBy(record => record.Report.FacilityId).Select(group => new FacilityHit(
            group.MaxBy(record => record.Report.Year)!.Report,
            [.. group.Select(record => record.Report.Year).Distinct().Order()],
            group.Totals())).ToList();
        var ordered = query.Order.Key switch
        {
            SortKey.Name => hits.OrderBy(hit => NameOrder.Key(hit.Facility.FacilityName), StringComparer.Ordinal),
            SortKey.Year => hits.OrderBy(hit => hit.Facility.Year),
            _ => hits.OrderBy(hit => hit.Totals.ReleasesKg + hit.Totals.WastewaterKg + (hit.Totals.WasteT * 1000)),
        };
        return Directed(ordered.ThenBy(hit => hit.Facility.FacilityId), query);
    }

    public List<PublicRecord> Records(RegisterQuery query)
    {
        var found = Find(query);
        var ordered = query.Order.Key switch
        {
            SortKey.Name => found.OrderBy(record => NameOrder.Key(record.Report.FacilityName), StringComparer.Ordinal),
            SortKey.Year => found.OrderBy(record => record.Report.Year),
            _ => found.OrderBy(record => record.QuantityKg?.ToDecimal() ?? (record.QuantityT?.ToDecimal() ?? 0) * 1000),
        };
        return Directed(ordered.ThenBy(r => r.Report.FacilityId).ThenBy(r => r.Report.Year).ThenBy(r => r.Id), query);
    }

    private static List<T> Directed<T>(IEnumerable<T> ordered, RegisterQuery query)
    {
        var list = ordered.ToList();
        if (query.Order.Descending)
        {
            list.Reverse();
        }

        return list;
    }

    private List<PublicRecord> Find(RegisterQuery query, List<HashSet<string>> words, int ignored) => [.. records.Where(record =>
        Enum.GetValues<Facet>().All(facet => (int)facet == ignored || Takes(query, facet, record))
        && (query.Facilities.Included.Count == 0 || query.Facilities.Included.Contains(record.Report.FacilityId))
        && !query.Facilities.Excluded.Contains(record.Report.FacilityId)
        && (query.Box is not { } box || (record.Report.Place.Longitude >= box.West && record.Report.Place.Longitude <= box.East && record.Report.Place.Latitude >= box.South && record.Report.Place.Latitude <= box.North))
        && (query.Near is not { } near || near.Place.DistanceMetres(record.Report.Place) <= near.Kilometres * 1000)
        && (query.Accidental is not { } accidental || accidental == (record.AccidentalKg?.ToDecimal() > 0))
        && (query.Withheld is not { } withheld || withheld == (record.WithheldGround != null))
        && (query.Flags.Included.Count == 0 || query.Flags.Included.Intersect(record.Flags).Any())
        && !query.Flags.Excluded.Intersect(record.Flags).Any()
        && words.TrueForAll(meant => Texts(record).Any(text => text is not null && TokensOf(text).Overlaps(meant))))];

    private bool Takes(RegisterQuery query, Facet facet, PublicRecord record)
    {
        if (facet == Facet.Year)
        {
            return TakesYear(query.Years, record.Report.Year);
        }

        var chosen = query.Chosen(facet);
        var values = Values(record, facet).ToHashSet();
        return (chosen.Included.Count == 0 || values.Overlaps(chosen.Included)) && !values.Overlaps(chosen.Excluded);
    }

    private bool TakesYear(YearSelection years, int year)
    {
        if (!years.All && years.Ranges.Included.Count == 0 && years.Ranges.Excluded.Count == 0)
        {
            return year == latestYear;
        }

        return (years.All || years.Ranges.Included.Any(range => year >= range.First && year <= range.Last))
            && !years.Ranges.Excluded.Any(range => year >= range.First && year <= range.Last);
    }

    private static IEnumerable<string> Values(PublicRecord record, Facet facet) => facet switch
    {
        Facet.Region => Units(record.Report.Kato.Value),
        Facet.Activity => Activities(record.Report.MainActivity),
        Facet.Operator => [record.Report.OperatorBin.Value],
        Facet.Pollutant => new[] { record.Pollutant?.ToString(CultureInfo.InvariantCulture), record.PollutantGroup is { } group ? $"group:{group}" : null }.OfType<string>(),
        Facet.Waste => Wastes(record),
        Facet.Medium => record.Medium is { } medium ? [medium.ToString().ToLowerInvariant()] : [],
        Facet.Destination => Destinations(record),
        Facet.Operation => new[] { record.Treatment?.ToString()[..1], record.Operation }.OfType<string>(),
        Facet.Kind => [record.Kind.ToString().ToLowerInvariant()],
        _ => [record.Report.Year.ToString(CultureInfo.InvariantCulture)],
    };

    // Every unit of the classifier whose significant digits begin the code.
    private static IEnumerable<string> Units(string kato)
    {
        var candidates = new[] { kato[..2] + "0000000", kato[..4] + "00000", kato[..6] + "000", kato };
        return candidates.Where(code => code == kato || new Kato(code).Contains(new Kato(kato))).Distinct();
    }

    private static IEnumerable<string> Activities(string code) =>
        new[] { code, code.Split('(')[0], string.Join('(', code.Split('(').Take(2)) }.Distinct();

    private static IEnumerable<string> Wastes(PublicRecord record)
    {
        var codes = record.WasteCode is { } code ? new[] { code[..2], code[..4], code } : [];
        return record.Hazardous is { } hazardous ? codes.Append(hazardous ? "hazardous" : "non-hazardous") : codes;
    }

    private static IEnumerable<string> Destinations(PublicRecord record) =>
        new[] { record.DestinationCountry, record.ReceiverBin is { } bin ? $"receiver:{bin}" : null }.OfType<string>()
            .Concat(record.DestinationKato is { } kato ? Units(kato.Value) : []);

    private IEnumerable<string?> Texts(PublicRecord record) =>
    [
        .. RegisterTexts.Of(record.Report),
        .. RegisterTexts.OfActivity(record.Report.MainActivity, reference),
        .. record.Pollutant is { } number ? RegisterTexts.OfPollutant(number, reference) : [],
        .. record.PollutantGroup is { } group ? RegisterTexts.OfGroup(group, reference) : [],
        .. record.WasteCode is { } code ? RegisterTexts.OfWaste(code, reference) : [],
    ];

    private List<HashSet<string>> Words(string? text) =>
        text is null ? [] : [.. matcher.Match(text).Take(16).Select(ids => ids.Select(id => matcher.Tokens[id]).ToHashSet())];

    private HashSet<string> TokensOf(string text)
    {
        if (!tokens.TryGetValue(text, out var found))
        {
            tokens.Add(text, found = [.. TextFolding.Tokens(text)]);
        }

        return found;
    }
}
