using System.Globalization;
using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;

namespace Prtr.Web.Office.Facilities;

/// <summary>Two facilities side by side: what is alike, and whether they are one site.</summary>
public sealed partial class PairPage
{
    private readonly SortedDictionary<int, long> stands = [];
    private FacilityFile? first;
    private FacilityFile? second;
    private SiteLikeness? likeness;
    private IReadOnlyList<int> both = [];
    private DraftText? draft;
    private long goes;
    private string reason = "";

    [SupplyParameterFromQuery(Name = "first")] private string? AskedFirst { get; set; }

    [SupplyParameterFromQuery(Name = "second")] private string? AskedSecond { get; set; }

    private long First => Number(AskedFirst);

    private long Second => Number(AskedSecond);

    private string Chosen => string.Create(CultureInfo.InvariantCulture, $"{goes} {string.Join(' ', stands.Select(year => $"{year.Key}={year.Value}"))}");

    protected override async Task LoadAsync()
    {
        var database = (await Desk.RegisterAsync()).Database;
        first = await FacilityFile.FindAsync(database, First, Gone);
        second = First == Second ? null : await FacilityFile.FindAsync(database, Second, Gone);
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

    // What is no number is that of no facility.
    private static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task KeepApartAsync()
    {
        if (await TryAsync(
            async register => await register.Identities.KeepApartAsync(First, Second, reason.Trim(), Gone) is [var refused, ..] ? FacilityWords.Of(refused, Text) : null,
            () => Text["DoneApart"].Value))
        {
            reason = "";
            await draft!.ForgetAsync();
        }
    }
}
