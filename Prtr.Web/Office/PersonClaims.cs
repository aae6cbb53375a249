using System.Globalization;
using System.Security.Claims;
using Prtr.Ingest.People;

namespace Prtr.Web.Office;

/// <summary>A signed-in person as the claims that ASP.NET hands on, and back.</summary>
public static class PersonClaims
{
    private const string Session = "session";
    private const string Origin = "origin";

    public static ClaimsPrincipal Of(SignedInPerson person) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.AccountId.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, person.Name),
            new(ClaimTypes.GivenName, person.FullName),
            new(Session, person.Session),
            .. person.Origin is { } origin ? [new Claim(Origin, origin)] : Array.Empty<Claim>(),
            .. person.Roles.Select(role => new Claim(ClaimTypes.Role, role.Word())),
        ],
        SessionHandler.SchemeName));

    /// <summary>Null when nobody has signed in.</summary>
    public static SignedInPerson? Find(ClaimsPrincipal principal) => principal.FindFirstValue(Session) is not { } session ? null : new(
        long.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture),
        principal.FindFirstValue(ClaimTypes.Name)!,
        principal.FindFirstValue(ClaimTypes.GivenName)!,
        session,
        principal.FindFirstValue(Origin),
        [.. principal.FindAll(ClaimTypes.Role).Select(claim => Roles.Find(claim.Value)).OfType<Role>()]);
}
