using System.Globalization;
using Prtr.Ingest.Drafts.Sites;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Campaign;
using Prtr.Ingest.Intake.Confidentiality;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Ingest.Requests;
using Prtr.Ingest.Signatures;

namespace Prtr.Web.Office;

/// <summary>Something that waits for the person who has signed in, beside what others have proposed.</summary>
/// <param name="Name">Its words are <c>Task.{name}</c>, with how many.</param>
/// <param name="Path">Where it is done, under the language.</param>
/// <param name="IsLate">Whether a day of the law has passed.</param>
public sealed record OfficeTask(string Name, string Path, int Count, bool IsLate = false)
{
    // The years whose dates are near: the last one is reported, the one before is reviewed.
    private const int NearYears = 3;

    /// <summary>All that waits for whoever may do it, what is late first; nothing of what waits for nobody.</summary>
    public static async Task<IReadOnlyList<OfficeTask>> ReadAsync(OpenRegister register, SignedInPerson person, DateOnly today, CancellationToken cancellationToken)
    {
        var database = register.Database;
        var tasks = new List<OfficeTask>();
        if (person.May(Act.ReadReports))
        {
            tasks.AddRange(await OverdueAsync(register, person, today, cancellationToken));
            tasks.Add(new("signatures", "office/signatures", (await FallenSignature.ReadAsync(database, null, cancellationToken)).Count));
        }

        if (person.May(Act.Ask))
        {
            tasks.Add(new("asked", "office/queue", (await ReportNotes.AskedOfAsync(database, person.AccountId, cancellationToken)).Count));
        }

        if (person.May(Act.Answer))
        {
            tasks.Add(new("questions", "office/queue", (await OpenWork.CountAsync(database, cancellationToken)).Sum(count => count.Questions)));
        }

        if (person.May(Act.ChangeOperator))
        {
            tasks.Add(new("changes", "office/facilities/changes", (await ChangeDecisions.OpenAsync(database, cancellationToken)).Count));
        }

        if (person.May(Act.DecideConfidentiality))
        {
            tasks.Add(new("claims", "office/confidentiality", (await ClaimList.OpenAsync(database, cancellationToken)).Count));
            tasks.Add(new("terms", "office/confidentiality", (await ClaimList.GrantedAsync(database, cancellationToken)).Count(claim => claim.IsDue(today))));
        }

        if (person.May(Act.AnswerRequest))
        {
            var waiting = await RequestDesk.ReadAsync(database, true, cancellationToken);
            var late = waiting.Count(request => RequestClock.DaysOverdue(request, today) > 0);
            tasks.Add(new("requests-late", "office/requests", late, true));
            tasks.Add(new("requests", "office/requests", waiting.Count - late));
        }

        if (person.May(Act.SendMessage))
        {
            tasks.Add(new("failed", $"office/messages?state={MessageState.Failed}", await MessageList.CountAsync(database, MessageState.Failed, cancellationToken)));
            tasks.Add(new("print", $"office/messages?state={MessageState.ToPrint}", await MessageList.CountAsync(database, MessageState.ToPrint, cancellationToken)));
        }

        return [.. tasks.Where(task => task.Count > 0).OrderByDescending(task => task.IsLate)];
    }

    // Whoever may not publish can propose it.
    private static async Task<IEnumerable<OfficeTask>> OverdueAsync(OpenRegister register, SignedInPerson person, DateOnly today, CancellationToken cancellationToken)
    {
        var late = new List<OfficeTask>();
        for (var year = today.Year - NearYears; person.May(Act.Propose) && year < today.Year; year++)
        {
            late.AddRange((await CampaignDate.ReadAsync(register.Database, year, today, cancellationToken)).Where(date => date is { IsOverdue: true, Step: "publish" or "review" })
                .Select(date => new OfficeTask("late-" + date.Step, string.Create(CultureInfo.InvariantCulture, $"office/publication/{year}{(date.Step == "review" ? "/review" : "")}"), year, true)));
        }

        return late;
    }
}
