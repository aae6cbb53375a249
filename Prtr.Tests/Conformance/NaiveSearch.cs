using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Tests.Conformance;

/// <summary>The plainest answer to a query: every condition tried on every record. Written only to compare with; it shares nothing with the engines but the matching of words.</summary>
public sealed class NaiveSearch
{
    private readonly List<Entry> entries;
    private readonly int latestYear;
    private readonly TokenMatcher matcher;
    private readonly HashSet<string>[] pollutants;

    public NaiveSearch(IReadOnlyList<PublicReport> reports, IReadOnlyList<PublicRecord> records, ReferenceData reference)
    {
        latestYear = reports.Max(report => report.Year);
        var texts = reports.SelectMany(RegisterTexts.Of)
            .Concat(reports.SelectMany(report => RegisterTexts.OfPlace(report.Kato, reference)))
            .Concat(reference.Pollutants.Keys.SelectMany(number => RegisterTexts.OfPollutant(number, reference)))
            .Concat(reference.Groups.Keys.SelectMany(code => RegisterTexts.OfGroup(code, reference)))
            .Concat(reference.WasteCodes.Keys.SelectMany(code => RegisterTexts.OfWaste(code, reference)))
            .Concat(reference.Activities.Keys.SelectMany(code => RegisterTexts.OfActivity(code, reference)));
        var tokens = texts.OfType<string>().Distinct().ToDictionary(text => text, TextFolding.Tokens);
        pollutants = [.. reference.Pollutants.Keys.Select(number => RegisterTexts.OfPollutant(number, reference).OfType<string>().SelectMany(text => tokens[text]).ToHashSet())];
        matcher = new TokenMatcher(tokens.Values.SelectMany(words => words));
        entries = [.. records.OrderBy(r => r.Report.FacilityId).ThenBy(r => r.Report.Year).ThenBy(r => r.Id).Select(record => new Entry(
            record,
            Facet.All.ToDictionary(facet => facet, facet => Values(record, facet).ToHashSet()),
            Activities(record.Report.MainActivity).ToHashSet(),
            [.. OfReport(record, reference).OfType<string>().SelectMany(text => tokens[text])],
            [.. OfCodes(record, reference).OfType<string>().SelectMany(text => tokens[text])]))];
    }

    /// <summary>The matching records by facility, year and key, and for each facet those that would match without its choice.</summary>
    public NaiveAnswer Find(RegisterQuery query)
    {
        var words = Words(query.Text);
        var together = Array.Exists(pollutants, names => words.TrueForAll(names.Overlaps));
        var chosen = Facet.All.ToDictionary(facet => facet, query.Chosen);
        var mainOnly = query.ActivityRole == ActivityRole.Main;
        var found = new List<PublicRecord>();
        var without = Facet.All.ToDictionary(facet => facet, _ => new List<Entry>());
        foreach (var entry in entries.Where(entry => TakesOutsideFacets(query, words, together, entry)))
        {
            var failing = Facet.All.Where(facet => !Takes(query, facet, chosen[facet], entry, mainOnly)).ToList();
            if (failing.Count == 0)
            {
                found.Add(entry.Record);
            }

            foreach (var facet in Facet.All.Where(facet => failing.TrueForAll(failed => failed == facet)))
            {
                without[facet].Add(entry);
            }
        }

        return new NaiveAnswer(query, found, without.ToDictionary(pair => pair.Key, IReadOnlyDictionary<string, FacetCount> (pair) => Count(pair.Value, pair.Key, mainOnly)));
    }

    private static Dictionary<string, FacetCount> Count(List<Entry> some, Facet facet, bool mainOnly) => some
        .SelectMany(entry => entry.ValuesOf(facet, mainOnly).Select(value => (value, entry.Record)))
        .GroupBy(pair => pair.value)
        .ToDictionary(
            group => group.Key,
            group => new FacetCount(group.Key, group.Select(pair => pair.Record.Report.FacilityId).Distinct().Count(), group.Count()));

    private static bool TakesOutsideFacets(RegisterQuery query, List<HashSet<string>> words, bool together, Entry entry)
    {
        var record = entry.Record;
        return (query.Facilities.Included.Count == 0 || query.Facilities.Included.Contains(record.Report.FacilityId))
            && !query.Facilities.Excluded.Contains(record.Report.FacilityId)
            && (query.Box is not { } box || (record.Report.Place.Longitude >= box.West && record.Report.Place.Longitude <= box.East && record.Report.Place.Latitude >= box.South && record.Report.Place.Latitude <= box.North))
            && (query.Near is not { } near || near.Place.DistanceMetres(record.Report.Place) <= near.Kilometres * 1000)
            && (query.Accidental is not { } accidental || accidental == (record.AccidentalKg?.ToDecimal() > 0))
            && (query.Withheld is not { } withheld || withheld == (record.WithheldGround != null))
            && (query.Flags.Included.Count == 0 || query.Flags.Included.Intersect(record.Flags).Any())
            && !query.Flags.Excluded.Intersect(record.Flags).Any()
            && (together
                ? words.TrueForAll(entry.OfReport.Overlaps) || words.TrueForAll(entry.OfCodes.Overlaps)
                : words.TrueForAll(word => entry.OfReport.Overlaps(word) || entry.OfCodes.Overlaps(word)));
    }

    private bool Takes(RegisterQuery query, Facet facet, Selection<string> chosen, Entry entry, bool mainOnly) => facet == Facet.Year
        ? TakesYear(query.Years, entry.Record.Report.Year)
        : (chosen.Included.Count == 0 || entry.ValuesOf(facet, mainOnly).Overlaps(chosen.Included)) && !entry.ValuesOf(facet, mainOnly).Overlaps(chosen.Excluded);

    private bool TakesYear(YearSelection years, int year)
    {
        if (!years.All && years.Ranges.Included.Count == 0 && years.Ranges.Excluded.Count == 0)
        {
            return year == latestYear;
        }

        return (years.All || years.Ranges.Included.Any(range => year >= range.First && year <= range.Last))
            && !years.Ranges.Excluded.Any(range => year >= range.First && year <= range.Last);
    }

    // Said once more for the facets that there were when this was written; a later one is compared with what it says itself of a single record.
    private static IEnumerable<string> Values(PublicRecord record, Facet facet) => facet.Name switch
    {
        "region" => Units(record.Report.Kato.Value),
        "district" => Units(record.Report.Kato.Value).Where(code => ReferenceData.Shipped.Units.TryGetValue(new Kato(code), out var unit) && unit.Level == (code[0] == '7' ? 3 : 2)),
        "activity" => record.Report.OtherActivities.Append(record.Report.MainActivity).SelectMany(Activities).Distinct(),
        "operator" => [record.Report.OperatorBin.Value],
        "pollutant" => new[] { record.Pollutant?.ToString(CultureInfo.InvariantCulture), record.PollutantGroup is { } group ? $"group:{group}" : null }.OfType<string>(),
        "waste" => Wastes(record),
        "medium" => record.Medium is { } medium ? [medium.ToString().ToLowerInvariant()] : [],
        "destination" => Destinations(record),
        "operation" => new[] { record.Treatment?.ToString()[..1], record.Operation }.OfType<string>(),
        "mark" => record.Treatment is { } treatment ? [treatment == Treatment.Recovery ? "R" : "D"] : [],
        "kind" => [record.Kind.ToString().ToLowerInvariant()],
        "year" => [record.Report.Year.ToString(CultureInfo.InvariantCulture)],
        _ => facet.ValuesOf(record),
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

    private static IEnumerable<string?> OfReport(PublicRecord record, ReferenceData reference) =>
    [
        .. RegisterTexts.Of(record.Report),
        .. RegisterTexts.OfPlace(record.Report.Kato, reference),
        .. RegisterTexts.OfActivity(record.Report.MainActivity, reference),
    ];

    private static IEnumerable<string?> OfCodes(PublicRecord record, ReferenceData reference) =>
    [
        .. record.Pollutant is { } number ? RegisterTexts.OfPollutant(number, reference) : [],
        .. record.PollutantGroup is { } group ? RegisterTexts.OfGroup(group, reference) : [],
        .. record.WasteCode is { } code ? RegisterTexts.OfWaste(code, reference) : [],
    ];

    private List<HashSet<string>> Words(string? text) =>
        text is null ? [] : [.. matcher.Match(text).Take(16).Select(ids => ids.Select(id => matcher.Tokens[id]).ToHashSet())];

    private sealed record Entry(
        PublicRecord Record, IReadOnlyDictionary<Facet, HashSet<string>> Values, HashSet<string> MainActivity, HashSet<string> OfReport, HashSet<string> OfCodes)
    {
        public HashSet<string> ValuesOf(Facet facet, bool mainOnly) => mainOnly && facet == Facet.Activity ? MainActivity : Values[facet];
    }
}
