using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake.Campaign;
using Prtr.Ingest.People;
using Prtr.Search.Reference;

namespace Prtr.Web.Office.Campaign;

/// <summary>One year's campaign: the law's clock, how far it has come by region, activity and officer, and who is missing.</summary>
public sealed partial class CampaignYearPage : IDisposable
{
    private const int Most = 300;

    private static readonly string[] By = ["region", "activity", "officer"];

    private readonly CancellationTokenSource gone = new();
    private readonly HashSet<string> chosen = [];
    private CampaignBoard? board;
    private CampaignCount? total;
    private IReadOnlyList<CampaignFacility> missing = [];
    private IReadOnlyList<CampaignDate> dates = [];
    private IReadOnlyDictionary<string, DateTimeOffset> reminded = new Dictionary<string, DateTimeOffset>();
    private ReferenceData? reference;
    private string by = "region";
    private string region = "";
    private bool mayRemind;
    private bool busy;
    private string? problem;
    private string? said;

    [Parameter] public int Year { get; set; }

    private IReadOnlyList<CampaignFacility> Shown => [.. missing.Where(facility => region.Length == 0 || facility.Region == region)];

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        mayRemind = (await Desk.PersonAsync()).May(Act.Remind);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        var today = DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);
        reference = register.Reference;
        dates = await CampaignDate.ReadAsync(register.Database, Year, today, gone.Token);
        reminded = await Reminders.LastAsync(register.Database, Year, gone.Token);
        board = await CampaignBoard.ReadAsync(register.Database, Year, gone.Token);
        total = CampaignCount.Of(board.Facilities);
        missing = [.. board.Missing];
    }

    private void Choose(string bin, bool wanted) => _ = wanted ? chosen.Add(bin) : chosen.Remove(bin);

    private void ChooseAll() => chosen.UnionWith(Shown.Select(facility => facility.OperatorBin));

    private async Task RemindAsync()
    {
        (busy, problem, said) = (true, null, null);
        try
        {
            said = Text["RemindersKept", await (await Desk.RegisterAsync()).Reminders.WriteAsync(Year, chosen, gone.Token)];
            chosen.Clear();
        }
        catch (NotAllowedException)
        {
            problem = Office["NotAllowed"];
        }
        finally
        {
            busy = false;
        }

        await LoadAsync();
    }
}
