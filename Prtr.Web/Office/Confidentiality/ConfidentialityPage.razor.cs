using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Confidentiality;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Confidentiality;

/// <summary>Claims of confidentiality: what waits for a decision, what was granted and until when, what is withheld now.</summary>
public sealed partial class ConfidentialityPage : IDisposable
{
    private const int Most = 100;

    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<QueuedQuestion> open = [];
    private IReadOnlyList<Claim> granted = [];
    private IReadOnlyList<Claim> refused = [];
    private IReadOnlyList<WithheldReport> withheld = [];
    private DateOnly today;
    private bool mayDecide;
    private int prolonged;
    private string? problem;
    private string? said;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        mayDecide = (await Desk.PersonAsync()).May(Act.DecideConfidentiality);
        today = DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var database = (await Desk.RegisterAsync()).Database;
        open = [.. (await OpenWork.ReadAsync(database, null, gone.Token)).Where(question => question.IsAboutConfidentiality)];
        granted = await ClaimList.GrantedAsync(database, gone.Token);
        refused = await ClaimList.RefusedAsync(database, gone.Token);
        withheld = await WithheldReports.ReadAsync(database, gone.Token);
    }

    private static string[] Grounds(QueuedQuestion question) =>
        question.Question.Data.GetValueOrDefault("grounds", "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    private Task AnswerAsync(long question, Answer answer) => TryAsync(async register =>
    {
        var outcome = await register.Reports.AnswerAsync(question, answer, false, gone.Token);
        return outcome.Problem is { } why ? QuestionText.Of(why, SiteLanguages.Current) : null;
    });

    private Task ProlongAsync(GrantedClaims.Prolongation asked) => TryAsync(async register =>
    {
        var refusal = await register.Claims.ProlongAsync(asked.Question, asked.Until, asked.Reason, gone.Token);
        prolonged += refusal is null ? 1 : 0;
        return refusal is { } why ? Text["Problem." + why].Value : null;
    });

    private async Task TryAsync(Func<Prtr.Ingest.Intake.OpenRegister, Task<string?>> act)
    {
        (problem, said) = (null, null);
        try
        {
            problem = await act(await Desk.RegisterAsync());
            said = problem is null ? Text["Done"].Value : null;
        }
        catch (NotAllowedException)
        {
            problem = Office["NotAllowed"];
        }

        await LoadAsync();
    }
}
