using Elastic.Clients.Elasticsearch.QueryDsl;
using Prtr.Search.Queries;
using Prtr.Search.Text;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// A query as filters. Words and the edge of a circle are worked out here, by the same code as everywhere: the index holds the register's own folded words,
/// so that every engine forgives the same.
/// </summary>
internal sealed class QueryFilters
{
    // geo_point keeps a place to about a centimetre, and Elasticsearch's Earth is a few centimetres smaller; within this the places themselves decide.
    private const double EdgeMetres = 2;
    private const double EdgeShare = 1e-6;

    private readonly List<Query> always;
    private readonly Dictionary<Facet, Query> facets = [];
    private readonly IndexedRelease release;
    private readonly string path;

    /// <param name="path">What stands before the names of fields: the path of nested records with its dot, or nothing.</param>
    public QueryFilters(RegisterQuery query, IndexedRelease release, string path = "")
    {
        (this.release, this.path) = (release, path);
        always = [IndexedRelease.FilterOf(release.State.Release.Id, path)];
        foreach (var facet in Facet.All)
        {
            var reading = facet.For(query);
            if (reading.Sought(query, release.State.Years) is { IsEmpty: false } sought)
            {
                facets.Add(facet, Chosen(path + "facet." + reading.Place, sought, Filters.Terms));
            }
        }

        AddPlaces(query);
        AddOthers(query);
        AddText(RegisterWords.InSearch(query.Text));
    }

    /// <summary>What the query finds.</summary>
    public Query Everything => Filters.All([.. always, .. facets.Values]);

    /// <summary>The facets in which something is chosen.</summary>
    public IReadOnlyCollection<Facet> Narrowed => facets.Keys;

    /// <summary>What it would find without its choice in the facet.</summary>
    public Query Without(Facet facet) => Filters.All([.. always, .. facets.Where(pair => pair.Key != facet).Select(pair => pair.Value)]);

    private void AddPlaces(RegisterQuery query)
    {
        if (query.Box is { } box)
        {
            always.Add(Filters.Between(path + "latitude", box.South, box.North));
            always.Add(Filters.Between(path + "longitude", box.West, box.East));
        }

        if (query.Near is { } near)
        {
            var metres = near.Kilometres * 1000;
            var edge = EdgeMetres + (metres * EdgeShare);
            var atEdge = release.Reports.Values.Where(report => near.Holds(report.Place) && near.Place.DistanceMetres(report.Place) >= metres - (2 * edge));
            always.Add(Filters.Any(
            [
                .. metres > edge ? [Filters.Within(path + "place", near.Place.Latitude, near.Place.Longitude, metres - edge)] : Array.Empty<Query>(),
                Filters.Terms(path + "report_version_id", atEdge.Select(report => report.ReportVersionId)),
            ]));
        }
    }

    private void AddOthers(RegisterQuery query)
    {
        if (!query.Facilities.IsEmpty)
        {
            always.Add(Chosen(path + "facility_id", query.Facilities, Filters.Terms));
        }

        if (query.Accidental is { } accidental)
        {
            always.Add(Filters.Term(path + "accidental", accidental));
        }

        if (query.Withheld is { } withheld)
        {
            always.Add(Filters.Term(path + "withheld", withheld));
        }

        if (!query.Flags.IsEmpty)
        {
            always.Add(Chosen(path + "flags", query.Flags, Filters.Terms));
        }
    }

    private void AddText(IReadOnlyList<string> search)
    {
        var masks = release.Words.Masks(search);
        var all = (ushort)((1 << search.Count) - 1);
        if (search.Count == 0 || !release.Words.AreOneName(masks, all))
        {
            always.AddRange(search.Select(Word));
            return;
        }

        var keys = TextKeys.With(all, masks, release.Words, release.Reports.Values, release.Reference);
        always.Add(Filters.Any(
        [
            Filters.Terms(path + "report_version_id", keys.Reports),
            Filters.Terms(path + "pollutant", keys.Pollutants.Select(number => (long)number)),
            Filters.Terms(path + "pollutant_group", keys.Groups),
            Filters.Terms(path + "waste_code", keys.Wastes),
        ]));
    }

    // What begins with the word the index finds by itself; the others that it means are few.
    private Query Word(string word)
    {
        var matcher = release.Words.Matcher;
        var meant = matcher.MatchWord(word).Select(id => matcher.Tokens[id]).ToList();
        var beginning = matcher.MeansItself(word) ? [] : meant.Where(token => token.StartsWith(word, StringComparison.Ordinal)).ToList();
        return Filters.Any(
        [
            .. beginning.Count > 0 ? [Filters.Prefix(path + "words", word)] : Array.Empty<Query>(),
            Filters.Terms(path + "words", meant.Except(beginning)),
        ]);
    }

    private static Query Chosen<T>(string field, Selection<T> chosen, Func<string, IEnumerable<T>, Query> filter)
        where T : notnull => Filters.All(
            chosen.Included.Count > 0 ? [filter(field, chosen.Included)] : [],
            chosen.Excluded.Count > 0 ? [filter(field, chosen.Excluded)] : Array.Empty<Query>());
}
