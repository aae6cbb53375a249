using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Tests.People;

/// <summary>People who have signed in, without the work of hashing passwords.</summary>
internal static class TestPeople
{
    /// <summary>For whom preparers and signers act unless a test says otherwise.</summary>
    public static Party Operator { get; } = Party.Operator(Intake.TestReport.FirstOperator);

    public static Party Region { get; } = Party.Region("710000000");

    /// <returns>Who it is, and what the browser's cookie holds.</returns>
    public static async Task<(SignedInPerson Person, string Secret)> SignInAsync(RegisterDatabase database, string name, params IReadOnlyList<Role> roles)
    {
        await using var connection = await database.OpenAsync(default);
        await using var turn = await database.BeginWriteAsync(connection, default);
        var now = TimeProvider.System.GetUtcNow();
        var account = await AccountRow.FindAsync(name, turn, default);
        var id = account?.Id ?? await AccountRow.AddAsync(name, name.ToUpperInvariant(), now, turn, default);
        await AccountRow.GiveRolesAsync(id, roles.Where(Roles.OfCentre.Contains), turn, default);
        foreach (var role in roles.Except(Roles.OfCentre))
        {
            await MembershipTable.AddAsync(id, role == Role.LocalOfficer ? Region : Operator, role, new("console:test", true), now, turn, default);
        }

        var (secret, person) = await Sessions.BeginAsync((await AccountRow.FindAsync(id, turn, default))!, "192.0.2.7", now, turn, default);
        await turn.CommitAsync(default);
        return (person, secret);
    }
}
