using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Addresses;

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

    /// <summary>Asks for the answer, in the language of the page.</summary>
    public static async Task<SearchView> OfAsync(RegisterQuery query, IRegisterSearch register, ReferenceData reference, CancellationToken cancellationToken)
    {
        var language = SiteLanguages.Current;
        var names = await register.NamesAsync(language, cancellationToken);
        var state = await register.StateAsync(cancellationToken);
        var answer = await register.SearchAsync(query, cancellationToken);
        return new(query, answer, new(reference, names, language), names, QuerySentence.Of(query, reference, names, language), state.LatestYear);
    }
}
