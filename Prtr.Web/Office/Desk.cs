using Microsoft.AspNetCore.Components.Authorization;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;

namespace Prtr.Web.Office;

/// <summary>What a signed-in person works with: the register in their name. Its services ask for themselves whether the person may, at every act.</summary>
public sealed class Desk(AuthenticationStateProvider signedIn, OpenRegister register)
{
    /// <summary>Null when nobody has signed in.</summary>
    public async Task<SignedInPerson?> FindPersonAsync() => PersonClaims.Find((await signedIn.GetAuthenticationStateAsync()).User);

    /// <exception cref="InvalidOperationException">Nobody has signed in: no page of the office is shown then.</exception>
    public async Task<SignedInPerson> PersonAsync() => await FindPersonAsync() ?? throw new InvalidOperationException("Nobody has signed in.");

    /// <inheritdoc cref="PersonAsync" path="/exception"/>
    public async Task<OpenRegister> RegisterAsync() => register.As(Actor.Of(await PersonAsync()));
}
