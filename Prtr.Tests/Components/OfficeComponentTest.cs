using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Search.Queries;
using Prtr.Search.Sql;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Prtr.Web.Office;
using Prtr.Web.Office.Requests;

namespace Prtr.Tests.Components;

/// <summary>Renders pages of the office for a head of the centre, over a register of their own.</summary>
public abstract class OfficeComponentTest : ComponentTest, IAsyncLifetime
{
    private readonly TestDatabase database = TestDatabase.On(TestEngine.Sqlite);

    protected OpenRegister Register { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Register = await OpenRegister.OpenAsync(database.Open(), TimeProvider.System, default);
        var (person, _) = await TestPeople.SignInAsync(Register.Database, "aliya", Role.Head, Role.ConfidentialityOfficer);
        Services.AddSingleton(Register);
        Services.AddSingleton(Register.Database);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(Register.Reference);
        Services.AddSingleton(new RemarkText(Register.Reference));
        Services.AddSingleton<ISearchEngine>(new SqlSearch(Register.Database, Register.Reference));
        Services.AddSingleton<RequestExports>();
        Services.AddSingleton<Ingest.Accounts.Drafts>();
        Services.AddSingleton<KnownCandidates>();
        Services.AddSingleton<AuthenticationStateProvider>(new SignedIn(person));
        Services.AddScoped<Desk>();
        Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Takes a report in and publishes its year.</summary>
    internal async Task PublishAsync(TestReport report)
    {
        await Register.As(Actor.Console, DecidedAtOnce.Of).Loader.LoadAsync([report.Source($"{report.Name}-{report.Year}.json")], new DateOnly(report.Year + 1, 3, 15), default).SingleAsync();
        await Register.Publication.PublishAsync(report.Year, default);
    }

    private sealed class SignedIn(SignedInPerson person) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(PersonClaims.Of(person)));
    }
}
