using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Tests.Http.Office;
using Prtr.Tests.People;

namespace Prtr.Tests.Http.Cabinet;

/// <summary>A draft from last year's report of the test operator in which nothing is left to say.</summary>
internal static class ReadyDraft
{
    public static async Task<long> BeginAsync(OfficeSite site, SignedInPerson person, long facility)
    {
        var register = site.Register;
        var draft = (await new DraftStart(register.Database, Actor.Of(person), register.Clock).BeginAsync(TestPeople.Operator, facility, 2023, true, null, default))!.Value;
        var desk = new DraftDesk(register.Database, Actor.Of(person), register.Clock);
        var row = (await desk.FindAsync(draft, default))!.Of(ReportForm.Releases).Single();
        await desk.SaveAsync(draft, long.MaxValue, [new CellEdit(row.Id, "quantity_kg", "150001")], null, default);
        var said = await site.Services.GetRequiredService<DraftChecks>().CheckAsync((await desk.FindAsync(draft, default))!, default);
        await desk.SaveAsync(draft, long.MaxValue, [.. said.Unanswered.Select(one => new CellEdit(one.Row.Id, DraftFields.AnswerTo(one.Remark.Code), "Так и есть"))], null, default);
        return draft;
    }
}
