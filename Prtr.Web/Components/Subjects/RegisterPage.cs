using Microsoft.AspNetCore.Components;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Components.Shared;
using Prtr.Web.Figures;

namespace Prtr.Web.Components.Subjects;

/// <summary>What the pages about subjects have in common: the register, the language and the year of the address.</summary>
public abstract class RegisterPage : LoadedComponent
{
    [Inject] protected IRegisterSearch Register { get; set; } = null!;

    [Inject] protected ReferenceData Reference { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>Null outside a request.</summary>
    [CascadingParameter] protected HttpContext? Context { get; set; }

    /// <summary>The language in the path; the request's culture is set from it already.</summary>
    [Parameter] public string Culture { get; set; } = "";

    [SupplyParameterFromQuery(Name = "year")] private string? AskedYear { get; set; }

    protected YearChoice Years { get; private set; } = YearChoice.Of([], null);

    protected CancellationToken Aborted => Context?.RequestAborted ?? CancellationToken.None;

    /// <summary>Sends the reader to another address for ever.</summary>
    protected void Moved(string address) => Context?.Response.Redirect(address, permanent: true);

    /// <summary>Answers that what was here is no longer part of the register; the page says why.</summary>
    protected void AnswerGone()
    {
        if (Context is not null)
        {
            Context.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    /// <summary>Settles the year shown, out of all that are published.</summary>
    protected async Task ChooseYearAsync() => ChooseYear((await Register.StateAsync(Aborted)).Years);

    /// <summary>Settles the year shown, out of those given, oldest first.</summary>
    protected void ChooseYear(IReadOnlyList<int> years) => Years = YearChoice.Of(years, AskedYear);

    /// <summary>The totals and one page of the query in the year shown.</summary>
    protected Task<SearchAnswer> InYearAsync(RegisterQuery scope) => Register.SearchAsync(Years.In(scope), Aborted);

    protected Task<IReadOnlyList<YearTotals>> TrendAsync(RegisterQuery scope) => Register.TrendAsync(scope, Years.Years, Aborted);

    /// <summary>How many facilities each value of the facet has in the year shown.</summary>
    protected async Task<Dictionary<string, int>> FacilitiesByAsync(Facet facet, RegisterQuery scope) =>
        (await InYearAsync(scope)).Facets[facet].ToDictionary(count => count.Value, count => count.Facilities);

    /// <summary>However many there are: for pages that show them all without paging.</summary>
    protected async Task<IReadOnlyList<FacilityHit>> FacilitiesAsync(RegisterQuery scope)
    {
        var facilities = new List<FacilityHit>();
        await foreach (var facility in Register.FacilitiesAsync(scope with { View = ResultView.Facilities }, Aborted))
        {
            facilities.Add(facility);
        }

        return facilities;
    }

    /// <summary>However many there are: for pages that sum them.</summary>
    protected async Task<IReadOnlyList<PublicRecord>> RecordsAsync(RegisterQuery scope)
    {
        var records = new List<PublicRecord>();
        await foreach (var record in Register.RecordsAsync(scope with { View = ResultView.Records }, Aborted))
        {
            records.Add(record);
        }

        return records;
    }
}
