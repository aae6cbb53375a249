using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Accounts.Own;
using Prtr.Ingest.Messages;
using Prtr.Ingest.Notices;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Settings;

namespace Prtr.Web.Office;

/// <summary>What signing in and the pages of the office need.</summary>
public static class OfficeServices
{
    public static void AddOffice(this IServiceCollection services)
    {
        services.AddSingleton<Sessions>();
        services.AddSingleton<TotpKeys>();
        services.AddSingleton<SigningIn>();
        services.AddSingleton<Enrolment>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<Ingest.Accounts.Passkeys.PasskeyActs>();
        services.AddSingleton<Passkeys.PasskeyCeremony>();
        services.AddSingleton<SignIn.SignInTicket>();
        services.AddSingleton<NoticeMails>();
        services.AddSingleton(provider => new MessageSender(
            provider.GetRequiredService<RegisterDatabase>(), MailSettings.Read(provider.GetRequiredService<IConfiguration>()), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<Messages.MessageService>();
        services.AddSingleton<Requests.RequestExports>();
        services.AddSingleton<KnownCandidates>();
        services.AddScoped<Desk>();
        services.AddTransient<Inbox.TakenWords>();
        services.AddSingleton<OpenCircuits>();
        services.AddScoped<CircuitHandler, SessionCircuit>();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(SessionHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null);
        services.AddAuthorization(options =>
        {
            foreach (var act in Acts.All)
            {
                options.AddPolicy(act.Word(), policy => policy.RequireAuthenticatedUser().RequireAssertion(context => PersonClaims.Find(context.User)?.May(act) == true));
            }
        });
    }
}
