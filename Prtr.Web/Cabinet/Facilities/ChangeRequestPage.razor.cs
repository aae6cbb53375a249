using System.Text;
using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Drafts.Sites;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures;
using Prtr.Web.Addresses;

namespace Prtr.Web.Cabinet.Facilities;

/// <summary>A change of a facility as it is signed, with where it stands; it is signed here by the side whose turn it is.</summary>
public sealed partial class ChangeRequestPage
{
    private FacilityChange? change;
    private string? problem;
    private bool mine;
    private bool asked;

    [CascadingParameter] private HttpContext? Context { get; set; }

    [Parameter] public long Id { get; set; }

    private string Hash => KeptSignatures.HashOf(change!.Bytes);

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (change is null)
        {
            Navigation.NotFound();
        }
    }

    private string Address(string file) => Links.To(FormattableString.Invariant($"cabinet/changes/{Id}/{file}"));

    private async Task LoadAsync()
    {
        change = await Desk.Changes.FindAsync(Id, Context!.RequestAborted);
        var people = await Desk.PeopleAsync(Context.RequestAborted);
        mine = people.Any(one => one.Party == change?.Next && Rights.Allow(one.Roles, Act.Submit));
        asked = people.Any(one => one.Party == change?.Asker);
    }

    private async Task SignAsync()
    {
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        var sent = form["Signature"].ToString() is { Length: > 0 } text ? Encoding.ASCII.GetBytes(text) : form.Files is [var file] ? await BytesAsync(file) : [];
        if (change is not { Next: { } side } one)
        {
            return;
        }

        var check = await Desk.VerifyAsync(side, one.Bytes, sent, Context.RequestAborted);
        if (!check.Counts)
        {
            problem = SignatureTexts.Of(check.Verdict, SiteLanguages.Current);
            return;
        }

        await KeepAsync((turn, token) => KeptSignatures.WriteAsync(turn, null, one.Bytes, CmsBytes.Of(sent)!, check, Desk.Now, token));
    }

    private async Task KeepAsync(Func<System.Data.Common.DbTransaction, CancellationToken, Task<long>>? keepAsync)
    {
        var signed = (keepAsync is not null || Desk.TakesUnsigned) && await Desk.Changes.SignAsync(Id, keepAsync, Context!.RequestAborted);
        await LoadAsync();
        problem = signed ? null : Text[change is { Outcome: "overtaken" } ? "Change.Overtaken" : "Change.NotYours"].Value;
    }

    private async Task TakeBackAsync()
    {
        await Desk.Changes.TakeBackAsync(Id, Context!.RequestAborted);
        await LoadAsync();
    }

    private async Task<byte[]> BytesAsync(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, Context!.RequestAborted);
        return bytes.ToArray();
    }
}
