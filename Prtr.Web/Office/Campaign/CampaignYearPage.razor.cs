using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake.Campaign;
using Prtr.Ingest.People;
using Prtr.Search.Reference;

namespace Prtr.Web.Office.Campaign;

/// <summary>One year's campaign: the law's clock, how far it has come by region, activity and officer, and who is missing.</summary>
public sealed partial class CampaignYearPage
{
    private const int Most = 300;

    private static readonly string[] By = ["region", "activity", "officer"];

    private readonly HashSet<string> chosen = [];
    private CampaignBoard? board;
    private CampaignCount? total;
    private IReadOnlyList<CampaignFacility> missing = [];
    private IReadOnlyList<CampaignDate> dates = [];
    private IReadOnlyDictionary<string, DateTimeOffset> reminded = new Dictionary<string, DateTimeOffset>();
    private ReferenceData? reference;
    private string by = "region";
    private string region = "";

    [Parameter] public int Year { get; set; }

    private bool MayRemind => Person!.May(Act.Remind);

    private IReadOnlyList<CampaignFacility> Shown => [.. missing.Where(facility => region.Length == 0 || facility.Region == region)];

    protected override async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        reference = register.Reference;
        dates = await CampaignDate.ReadAsync(register.Database, Year, DateOnly.FromDateTime(Clock.GetLocalNow().DateTime), Gone);
        reminded = await Reminders.LastAsync(register.Database, Year, Gone);
        board = await CampaignBoard.ReadAsync(register.Database, Year, Gone);
        total = CampaignCount.Of(board.Facilities);
        missing = [.. board.Missing];
    }

    private void Choose(string bin, bool wanted) => _ = wanted ? chosen.Add(bin) : chosen.Remove(bin);

    private void ChooseAll() => chosen.UnionWith(Shown.Select(facility => facility.OperatorBin));

    private async Task RemindAsync()
    {
        var written = 0;
        if (await TryAsync(async register =>
        {
            written = await register.Reminders.WriteAsync(Year, chosen, Gone);
            return null;
        }, () => Text["RemindersKept", written].Value))
        {
            chosen.Clear();
        }
    }
}
