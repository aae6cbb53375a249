namespace Prtr.Search.Queries;

/// <summary>
/// The addresses that choose each value of a facet beside what is chosen already, as <see cref="QueryChanges"/> does one by one:
/// a page has more than a thousand of them, so what they share is written once.
/// </summary>
public sealed class FacetAddresses
{
    private static readonly List<string> Order = [.. SelectionParameter.All.Select(parameter => parameter.Name)];

    private readonly RegisterQuery query;
    private readonly Facet facet;
    private readonly Func<string, string> address;
    private readonly Selection<string> chosen;
    private readonly string before;
    private readonly string after;

    /// <param name="address">The address of a query, with the query at its end.</param>
    public FacetAddresses(RegisterQuery query, Facet facet, Func<string, string> address)
    {
        this.query = query.WithPage(1);
        this.facet = facet;
        this.address = address;
        chosen = query.Chosen(facet);
        var place = Order.IndexOf(facet.Name);
        var parameters = this.query.ToParameters();
        var split = parameters.TakeWhile(p => p.Key == SingleParameter.Text.Name || Stands(Order.IndexOf(p.Key), place, p.Value)).Count();
        before = address(string.Concat(parameters.Take(split).Select(p => $"{p.Key}={QueryParameters.Encode(p.Value)}&")) + facet.Name + "=");
        after = string.Concat(parameters.Skip(split).Select(p => $"&{p.Key}={QueryParameters.Encode(p.Value)}"));
    }

    /// <summary>The address with the value chosen, or with the choice taken back.</summary>
    public string Toggle(string value) =>
        IsSimple(value) ? before + QueryParameters.Encode(value) + after : address(query.Toggle(facet, value).Format());

    /// <summary>The address with the value excluded, or with that taken back.</summary>
    public string Exclude(string value) =>
        IsSimple(value) ? before + "!" + QueryParameters.Encode(value) + after : address(query.Exclude(facet, value).Format());

    // A year can stand for all years, a value that is chosen or excluded already is taken back, and with another pollutant quantities are no order any more: these are worked out in full.
    private bool IsSimple(string value) => query.Order.Key != SortKey.Quantity && facet != Facet.Year && !chosen.Included.Contains(value) && !chosen.Excluded.Contains(value);

    // Before the new value: facets in front of this one, and what is chosen in it; what is excluded comes after.
    private static bool Stands(int parameter, int place, string value) =>
        parameter >= 0 && (parameter < place || (parameter == place && !value.StartsWith('!')));
}
