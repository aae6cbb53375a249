using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Confidentiality;
using Prtr.Ingest.Intake.Questions;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Confidentiality;

/// <summary>Claims of confidentiality: what waits for a decision, what was granted and until when, what is withheld now.</summary>
public sealed partial class ConfidentialityPage
{
    private const int Most = 100;

    private IReadOnlyList<QueuedQuestion> open = [];
    private IReadOnlyList<Claim> granted = [];
    private IReadOnlyList<Claim> refused = [];
    private IReadOnlyList<WithheldReport> withheld = [];
    private DateOnly today;
    private int prolonged;

    protected override async Task LoadAsync()
    {
        var database = (await Desk.RegisterAsync()).Database;
        today = DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);
        (open, _) = await OpenWork.ReadAsync(database, new QueueFilter { AreClaims = true }, 0, Most, Gone);
        granted = await ClaimList.GrantedAsync(database, Gone);
        refused = await ClaimList.RefusedAsync(database, Gone);
        withheld = await WithheldReports.ReadAsync(database, Gone);
    }

    private static string[] Grounds(QueuedQuestion question) =>
        question.Question.Data.GetValueOrDefault("grounds", "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    private Task<bool> AnswerAsync(long question, Answer answer) => TryAsync(
        async register => (await register.Reports.AnswerAsync(question, answer, false, Gone)).Problem is { } why ? QuestionText.Of(why, SiteLanguages.Current) : null,
        () => Text["Done"].Value);

    private async Task ProlongAsync(GrantedClaims.Prolongation asked)
    {
        if (await TryAsync(
            async register => await register.Claims.ProlongAsync(asked.Question, asked.Until, asked.Reason, Gone) is { } why ? Text["Problem." + why].Value : null,
            () => Text["Done"].Value))
        {
            prolonged++;
        }
    }
}
