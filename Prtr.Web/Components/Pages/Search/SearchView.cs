using Prtr.Search.Queries;

namespace Prtr.Web.Components.Pages.Search;

/// <summary>A query with its answer, as the parts of the search page show it.</summary>
/// <param name="Sentence">The query in words.</param>
/// <param name="Latest">The latest published year; null while nothing is published.</param>
public sealed record SearchView(RegisterQuery Query, SearchAnswer Answer, FacetLabels Labels, QueryNames Names, string Sentence, int? Latest)
{
    /// <summary>How many results there are in the view shown.</summary>
    public int Results => Query.View == ResultView.Facilities ? Answer.Totals.Facilities : Answer.Totals.Records;

    public int Pages => (int)Math.Ceiling(Results / (double)Query.Size);

    /// <summary>The query of downloads: the filtered set, whatever page is shown.</summary>
    public string Everything => (Query with { Page = 1, Size = RegisterQuery.DefaultSize }).Format();

    /// <summary>The query of the map: its facilities, in whatever way the results are listed.</summary>
    public string Places => (Query with { Page = 1, Size = RegisterQuery.DefaultSize, View = ResultView.Facilities, Order = ResultOrder.Default }).Format();
}
