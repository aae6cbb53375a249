using System.Security.Claims;
using Prtr.Ingest.Accounts.OpenIdConnect;
using Prtr.Ingest.People;

namespace Prtr.Web.Office.OpenIdConnect;

/// <summary>The centre's own directory: the settings <c>Accounts:OpenIdConnect:…</c>.</summary>
/// <param name="RoleClaim">In which claim it says what people are trusted with.</param>
/// <param name="Roles">What the claim says for each role; where nothing is set, the role's own word.</param>
public sealed record DirectorySettings(string Authority, string ClientId, string? ClientSecret, string RoleClaim, IReadOnlyDictionary<Role, string[]> Roles)
{
    public const string Section = "Accounts:OpenIdConnect:";

    /// <summary>Null where none is set.</summary>
    public static DirectorySettings? Read(IConfiguration configuration) =>
        configuration[Section + "Authority"] is { Length: > 0 } authority
            ? new DirectorySettings(
                authority,
                configuration[Section + "ClientId"] ?? "",
                configuration[Section + "ClientSecret"] is { Length: > 0 } secret ? secret : null,
                configuration[Section + "RoleClaim"] is { Length: > 0 } claim ? claim : "roles",
                Ingest.People.Roles.OfCentre.ToDictionary(role => role, role => Words(configuration[$"{Section}Roles:{role}"], role)))
            : null;

    /// <summary>Whom a proved token names.</summary>
    public DirectoryPerson Person(ClaimsPrincipal proved)
    {
        var (issuer, subject) = (proved.FindFirstValue("iss") ?? Authority, proved.FindFirstValue("sub") ?? throw new InvalidOperationException("The token names nobody."));
        var said = proved.FindAll(RoleClaim).Select(claim => claim.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = proved.FindFirstValue("preferred_username") ?? proved.FindFirstValue("email") ?? subject;
        return new DirectoryPerson(issuer, subject, name, proved.FindFirstValue("name") ?? name, [.. Roles.Where(role => role.Value.Any(said.Contains)).Select(role => role.Key)]);
    }

    private static string[] Words(string? set, Role role) =>
        set is { Length: > 0 } ? set.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [role.Word()];
}

/// <summary>What the page for signing in knows of it.</summary>
/// <param name="IsThere">Whether people may sign in by a directory.</param>
public sealed record DirectoryOffer(bool IsThere);
