using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Sql;

/// <summary>
/// A query as conditions over released_record w and released_report p, of what one data release shows. What people chose goes into parameters. Words and circles are worked out here,
/// by the same code as everywhere, and handed over as lists of keys.
/// </summary>
internal sealed class SqlConditions
{
    private readonly RegisterQuery query;
    private readonly IReadOnlyList<PublicReport> reports;
    private readonly RegisterWords words;
    private readonly ReferenceData reference;
    private int count;

    public SqlConditions(
        RegisterQuery query, IReadOnlyList<PublicReport> reports, RegisterWords words, ReferenceData reference, PublishedState state, SqlDialect dialect)
    {
        Dialect = dialect;
        this.query = query;
        this.reports = reports;
        this.words = words;
        this.reference = reference;
        Parameters.Add("@release", state.Release.Id);
        Always.Add(AsOf.ShownBy("w"));
        AddFacets(state.Years);
        AddPlaces();
        AddText();
        AddOthers();
    }

    public RegisterQuery Query => query;

    public SqlDialect Dialect { get; }

    public DynamicParameters Parameters { get; } = new();

    /// <summary>What has to hold in any case.</summary>
    public List<string> Always { get; } = [];

    /// <summary>For each facet with a choice an expression that is 1 when it fails, else 0.</summary>
    public Dictionary<Facet, string> Fails { get; } = [];

    private void AddFacets(IReadOnlyList<int> years)
    {
        foreach (var facet in Facet.All)
        {
            var reading = facet.For(query);
            if (reading.Sought(query, years) is { IsEmpty: false } sought)
            {
                Fails.Add(facet, Fail(sought, value => reading.Condition(value, reading.IsOfReport ? "p" : "w", Add)));
            }
        }
    }

    private void AddPlaces()
    {
        if (query.Box is { } box)
        {
            Always.Add($"p.latitude between {Add(box.South)} and {Add(box.North)} and p.longitude between {Add(box.West)} and {Add(box.East)}");
        }

        if (query.Near is { } near)
        {
            Always.Add($"p.report_version_id in {AddNumbers(reports.Where(report => near.Holds(report.Place)).Select(report => report.ReportVersionId))}");
        }
    }

    private void AddText()
    {
        var search = RegisterWords.InSearch(query.Text);
        if (search.Count == 0)
        {
            return;
        }

        var masks = words.Masks(search);
        var all = (ushort)((1 << search.Count) - 1);
        foreach (var wanted in words.AreOneName(masks, all) ? [all] : search.Select((_, place) => (ushort)(1 << place)))
        {
            var keys = TextKeys.With(wanted, masks, words, reports, reference);
            Always.Add($"""
                (p.report_version_id in {AddNumbers(keys.Reports)}
                or w.pollutant in {AddNumbers(keys.Pollutants)}
                or w.pollutant_group in {AddTexts(keys.Groups)}
                or w.waste_code in {AddTexts(keys.Wastes)})
                """);
        }
    }

    private void AddOthers()
    {
        if (!query.Facilities.IsEmpty)
        {
            Always.Add($"0 = {Fail(query.Facilities, id => $"w.facility_id = {Add(id)}")}");
        }

        if (query.Accidental is { } accidental)
        {
            Always.Add($"coalesce(w.accidental_kg_e8, 0) {(accidental ? ">" : "=")} 0");
        }

        if (query.Withheld is { } withheld)
        {
            Always.Add($"w.withheld_ground is {(withheld ? "not null" : "null")}");
        }

        if (!query.Flags.IsEmpty)
        {
            Always.Add($"0 = {Fail(query.Flags, code => $"exists (select 1 from ({PublicRemarks.All}) k where k.report_row_id = w.id and k.level in ('W', 'I') and k.code = {Add(code)})")}");
        }
    }

    // A condition on a missing value is neither true nor false; the outer case makes it a failure to include, the inner one no reason to exclude.
    private static string Fail<T>(Selection<T> chosen, Func<T, string> condition)
        where T : notnull
    {
        string Any(IReadOnlyList<T> values) => values.Count == 0 ? "" : string.Join(" or ", values.Select(value => $"({condition(value)})"));
        var included = chosen.Included.Count == 0 ? "1 = 1" : Any(chosen.Included);
        var excluded = chosen.Excluded.Count == 0 ? "1 = 0" : Any(chosen.Excluded);
        return $"case when {included} then case when {excluded} then 1 else 0 end else 1 end";
    }

    private string Add(object value)
    {
        var name = "@c" + count++.ToString(CultureInfo.InvariantCulture);
        Parameters.Add(name, value is Bin bin ? OfColumn(bin) : value);
        return name;
    }

    // Of the column's type, so that an index on it serves.
    private static DbString OfColumn(Bin bin) => new() { Value = bin.Value, IsAnsi = true, IsFixedLength = true, Length = 12 };

    private string AddNumbers<T>(IEnumerable<T> members)
        where T : IBinaryInteger<T> => Dialect.Numbers(Add(JsonSerializer.Serialize(members.ToArray())));

    private string AddTexts(IEnumerable<string> members) => Dialect.Texts(Add(JsonSerializer.Serialize(members.ToArray())));
}
