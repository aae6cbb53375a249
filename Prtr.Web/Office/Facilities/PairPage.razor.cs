using System.Globalization;
using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.People;

namespace Prtr.Web.Office.Facilities;

/// <summary>Two facilities side by side: what is alike, and whether they are one site.</summary>
public sealed partial class PairPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly SortedDictionary<int, long> stands = [];
    private FacilityFile? first;
    private FacilityFile? second;
    private SiteLikeness? likeness;
    private IReadOnlyList<int> both = [];
    private SignedInPerson? person;
    private DraftText? draft;
    private bool loaded;
    private long goes;
    private string reason = "";
    private string? problem;
    private string? said;

    [SupplyParameterFromQuery(Name = "first")] private long First { get; set; }

    [SupplyParameterFromQuery(Name = "second")] private long Second { get; set; }

    private string Chosen => string.Create(CultureInfo.InvariantCulture, $"{goes} {string.Join(' ', stands.Select(year => $"{year.Key}={year.Value}"))}");

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        person = await Desk.PersonAsync();
        await LoadAsync();
        loaded = true;
    }

    private async Task LoadAsync()
    {
        var database = (await Desk.RegisterAsync()).Database;
        first = await FacilityFile.FindAsync(database, First, gone.Token);
        second = First == Second ? null : await FacilityFile.FindAsync(database, Second, gone.Token);
        if (first is not null && second is not null)
        {
            likeness = first.LikenessTo(second);
            both = [.. first.LiveYears.Intersect(second.LiveYears).Order()];
            goes = goes == 0 ? Math.Max(first.Id, second.Id) : goes;
        }
    }

    private Task<FacilityActOutcome> MergeAsync(FacilityActs acts, string why, bool tryOnly, CancellationToken cancellationToken) => acts.MergeAsync(
        new Merger(goes, goes == First ? Second : First, stands.Where(year => year.Value != 0 && both.Contains(year.Key)).ToDictionary(year => year.Key, year => year.Value)),
        why, tryOnly, cancellationToken);

    private async Task KeepApartAsync()
    {
        (problem, said) = (null, null);
        try
        {
            var refused = await (await Desk.RegisterAsync()).Identities.KeepApartAsync(First, Second, reason.Trim(), gone.Token);
            problem = refused.Count > 0 ? FacilityWords.Of(refused[0], Text) : null;
            said = problem is null ? Text["DoneApart"].Value : null;
        }
        catch (NotAllowedException)
        {
            problem = Office["NotAllowed"];
        }

        if (problem is null)
        {
            reason = "";
            await draft!.ForgetAsync();
        }
    }
}
