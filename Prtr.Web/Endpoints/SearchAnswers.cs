using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints;

/// <summary>The answer to a query as JSON.</summary>
public sealed class SearchAnswers(IRegisterSearch register, DiffuseSearch diffuse, ReferenceData reference)
{
    /// <summary>Totals, facets and one page of facilities or records.</summary>
    /// <param name="address">The address of the same kind of answer for another query, given as it stands in addresses.</param>
    public Task<IResult> AllAsync(RegisterQuery query, Func<string, string> address, CancellationToken cancellationToken) =>
        AnswerAsync(query, query, address, facets: true, items: true, cancellationToken);

    /// <summary>Totals and facets.</summary>
    public Task<IResult> FacetsAsync(RegisterQuery query, Func<string, string> address, CancellationToken cancellationToken) =>
        AnswerAsync(query, query with { Page = 1, Size = 1 }, address, facets: true, items: false, cancellationToken);

    /// <summary>Totals and one page of records.</summary>
    public Task<IResult> RecordsAsync(RegisterQuery query, Func<string, string> address, CancellationToken cancellationToken)
    {
        var records = query.IsDiffuse ? query : query.WithView(ResultView.Records) with { Page = query.Page };
        return AnswerAsync(records, records, address, facets: false, items: true, cancellationToken);
    }

    /// <param name="asked">The query as search is asked it, which may want fewer results.</param>
    private async Task<IResult> AnswerAsync(
        RegisterQuery query, RegisterQuery asked, Func<string, string> address, bool facets, bool items, CancellationToken cancellationToken)
    {
        var language = SiteLanguages.Current;
        var (names, rows) = (await register.NamesAsync(language, cancellationToken), new RecordNames(reference, language));
        var labels = new FacetLabels(reference, names, language);
        var answer = query.IsDiffuse
            ? FoundAnswer.Of(await diffuse.SearchAsync(asked, cancellationToken), query, labels, rows, reference, address)
            : FoundAnswer.Of(await register.SearchAsync(asked, cancellationToken), query, labels, rows, reference, address);
        var writer = new SearchJson(reference, names, language, address);
        return new JsonAnswer(json => writer.Write(json, query, answer, facets, items));
    }
}
