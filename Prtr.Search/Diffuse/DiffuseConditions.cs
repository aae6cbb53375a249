using System.Globalization;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Diffuse;

/// <summary>
/// A query as conditions over released_diffuse w, of what one data release shows. What people chose goes into parameters. What only facilities have – an operator, an activity, a waste … –
/// no diffuse source has, so a query that asks for it finds none.
/// </summary>
internal sealed class DiffuseConditions
{
    // What facets of places, pollutants and media read is there for diffuse sources, too.
    private static readonly string[] Columns = ["kato", "pollutant", "pollutant_group", "medium"];

    private readonly Dictionary<string, string> chosen = [];
    private readonly List<string> always = [];
    private int count;

    public DiffuseConditions(RegisterQuery query, Lazy<DiffuseWords> words, PublishedState state)
    {
        Parameters.Add("@release", state.Release.Id);
        foreach (var facet in Facet.All.Where(IsOfDiffuse))
        {
            Choose(facet.Name, query.Chosen(facet), value => facet.Condition(value, "w", Add));
        }

        Choose(DiffuseField.SourceCategory.Parameter(), query.SourceCategories, code => $"w.source_category = {Add(code)}");
        if (query.Years.IsLatest)
        {
            chosen.Add(Facet.Year.Name, $"w.reporting_year = {Add(state.LatestYear ?? 0)}");
        }
        else
        {
            Choose(Facet.Year.Name, query.Years.Ranges, range => $"w.reporting_year between {Add(range.First)} and {Add(range.Last)}");
        }

        foreach (var word in RegisterWords.InSearch(query.Text))
        {
            always.Add($"({Named("w.region", DiffuseField.Region)} or {Named("w.source_category", DiffuseField.SourceCategory)} or {Named("w.pollutant", DiffuseField.Pollutant)})");

            string Named(string column, DiffuseField field) => $"{column} in {AddAll(words.Value.Meaning(word, field))}";
        }

        if (!Concerns(query))
        {
            always.Add("1 = 0");
        }
    }

    public DynamicParameters Parameters { get; } = new();

    /// <summary>What has to hold, with <c>where</c> before it.</summary>
    /// <param name="passedOver">A field whose choice does not count.</param>
    public string Where(DiffuseField? passedOver = null)
    {
        var parameter = passedOver is { } field && DiffuseFacets.All.Contains(field) ? field.Parameter() : null;
        return $"where {AsOf.Shown} " + string.Concat(chosen.Where(pair => pair.Key != parameter).Select(pair => pair.Value).Concat(always).Select(condition => $" and {condition}"));
    }

    /// <summary>Whether a figure without a facility can be meant at all.</summary>
    public static bool Concerns(RegisterQuery query) =>
        (query.Kinds.Included.Count == 0 || query.Kinds.Included.Contains(RecordKind.Diffuse)) && !query.Kinds.Excluded.Contains(RecordKind.Diffuse)
        && query is { Box: null, Near: null, Accidental: not true, Withheld: not true }
        && query.Facilities.Included.Count + query.Flags.Included.Count == 0
        && Facet.All.Where(facet => !IsOfDiffuse(facet) && facet != Facet.Kind && facet != Facet.Year).All(facet => query.Chosen(facet).Included.Count == 0);

    /// <summary>What the query asks of figures without a facility, once <see cref="Concerns"/> says that they can be meant.</summary>
    public static RegisterQuery Meant(RegisterQuery query) => Facet.All.Where(IsOfDiffuse).Aggregate(
        RegisterQuery.Empty with { Text = query.Text, Years = query.Years, SourceCategories = query.SourceCategories },
        (meant, facet) => facet.Write(meant, query.Chosen(facet)));

    private static bool IsOfDiffuse(Facet facet) => facet.Columns.All(Columns.Contains);

    private void Choose<T>(string parameter, Selection<T> selection, Func<T, string> test)
        where T : notnull
    {
        var tests = new[]
        {
            selection.Included.Count == 0 ? "" : $"({string.Join(" or ", selection.Included.Select(test))})",
            selection.Excluded.Count == 0 ? "" : $"not ({string.Join(" or ", selection.Excluded.Select(test))})",
        };
        if (string.Join(" and ", tests.Where(text => text.Length > 0)) is { Length: > 0 } condition)
        {
            chosen.Add(parameter, condition);
        }
    }

    // A list of codes is never empty in SQL.
    private string AddAll(IEnumerable<string> codes) => $"({string.Join(", ", codes.Select(Add).DefaultIfEmpty("null"))})";

    private string Add(object value)
    {
        var name = "@d" + count++.ToString(CultureInfo.InvariantCulture);
        Parameters.Add(name, value);
        return name;
    }
}
