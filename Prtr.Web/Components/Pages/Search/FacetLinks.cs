using Prtr.Search.Queries;
using Prtr.Web.Components.Shared;

namespace Prtr.Web.Components.Pages.Search;

/// <summary>
/// The addresses that the values of a facet lead to. Writing a query is not free and a page has hundreds of such links:
/// where nothing is chosen in the facet they differ only in the value, so the rest is written once. Codes stand in addresses as they are.
/// </summary>
public sealed class FacetLinks
{
    private readonly RegisterQuery query;
    private readonly Facet facet;
    private readonly bool chosen;
    private string? before;
    private string after = "";

    public FacetLinks(RegisterQuery query, Facet facet)
    {
        this.query = query;
        this.facet = facet;
        chosen = !query.Chosen(facet).IsEmpty;
    }

    /// <summary>Chooses the value, or takes the choice back.</summary>
    public string Toggle(string value) => chosen ? Links.Search(query.Toggle(facet, value).Format()) : With(value, "");

    /// <summary>Excludes the value, or takes that back.</summary>
    public string Exclude(string value) => chosen ? Links.Search(query.Exclude(facet, value).Format()) : With(value, "!");

    private string With(string value, string sign)
    {
        if (before is null)
        {
            var whole = Links.Search(query.Toggle(facet, value).Format());
            var start = facet.Parameter() + "=";
            var place = whole.IndexOf(start + value, StringComparison.Ordinal) + start.Length;
            before = whole[..place];
            after = whole[(place + value.Length)..];
        }

        return $"{before}{sign}{value}{after}";
    }
}
