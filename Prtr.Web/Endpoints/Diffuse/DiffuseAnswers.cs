using Prtr.Search.Diffuse;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Hosting;

namespace Prtr.Web.Endpoints.Diffuse;

/// <summary>The answer to a query for diffuse sources as JSON, in the three extents that answers about facilities have.</summary>
public sealed class DiffuseAnswers(DiffuseSearch search, IRegisterSearch register, ReferenceData reference)
{
    /// <param name="address">The address of the same kind of answer for another query, given as it stands in addresses.</param>
    /// <param name="facets">Whether counts by value are part of the answer.</param>
    /// <param name="items">Whether a page of figures is.</param>
    public async Task<IResult> AnswerAsync(
        RegisterQuery query, Func<string, string> address, bool facets, bool items, CancellationToken cancellationToken)
    {
        var answer = await search.SearchAsync(query, cancellationToken);
        var names = await register.NamesAsync(SiteLanguages.Current, cancellationToken);
        var writer = new DiffuseJson(reference, names, SiteLanguages.Current, address);
        return new JsonAnswer(json => writer.Write(json, query, answer, facets, items));
    }
}
