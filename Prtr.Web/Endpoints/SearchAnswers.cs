using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Endpoints.Diffuse;
using Prtr.Web.Hosting;

namespace Prtr.Web.Endpoints;

/// <summary>The answer to a query as JSON.</summary>
public sealed class SearchAnswers(IRegisterSearch register, ReferenceData reference, DiffuseAnswers diffuse)
{
    /// <summary>Totals, facets and one page of facilities or records.</summary>
    /// <param name="address">The address of the same kind of answer for another query, given as it stands in addresses.</param>
    public async Task<IResult> AllAsync(RegisterQuery query, Func<string, string> address, CancellationToken cancellationToken)
    {
        if (query.IsDiffuse)
        {
            return await diffuse.AnswerAsync(query, address, facets: true, items: true, cancellationToken);
        }

        var answer = await register.SearchAsync(query, cancellationToken);
        var search = await WriterAsync(address, cancellationToken);
        return new JsonAnswer(json => search.Write(json, query, answer));
    }

    /// <summary>Totals and facets.</summary>
    public async Task<IResult> FacetsAsync(RegisterQuery query, Func<string, string> address, CancellationToken cancellationToken)
    {
        if (query.IsDiffuse)
        {
            return await diffuse.AnswerAsync(query, address, facets: true, items: false, cancellationToken);
        }

        var answer = await register.SearchAsync(query with { Page = 1, Size = 1 }, cancellationToken);
        var search = await WriterAsync(address, cancellationToken);
        return new JsonAnswer(json => search.WriteWithoutItems(json, query, answer));
    }

    /// <summary>Totals and one page of records.</summary>
    public async Task<IResult> RecordsAsync(RegisterQuery query, Func<string, string> address, CancellationToken cancellationToken)
    {
        if (query.IsDiffuse)
        {
            return await diffuse.AnswerAsync(query, address, facets: false, items: true, cancellationToken);
        }

        var records = query.WithView(ResultView.Records) with { Page = query.Page };
        var answer = await register.SearchAsync(records, cancellationToken);
        var search = await WriterAsync(address, cancellationToken);
        return new JsonAnswer(json => search.WriteWithoutFacets(json, records, answer));
    }

    private async Task<SearchJson> WriterAsync(Func<string, string> address, CancellationToken cancellationToken) =>
        new(reference, await register.NamesAsync(SiteLanguages.Current, cancellationToken), SiteLanguages.Current, address);
}
