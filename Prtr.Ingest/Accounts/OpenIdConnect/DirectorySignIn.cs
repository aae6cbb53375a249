using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts.OpenIdConnect;

/// <summary>
/// Signs in people for whom the centre's directory vouches. Each has an account here, made when they first come, so that the journal names them and an administrator can disable them;
/// their roles are those that the directory says, each time anew. An account with a password is never taken over by its name.
/// </summary>
public sealed class DirectorySignIn(RegisterDatabase database, TimeProvider clock)
{
    private const int LongestName = 36;

    /// <param name="origin">The network address.</param>
    public async Task<SessionAnswer> SignInAsync(DirectoryPerson person, string? origin, CancellationToken cancellationToken)
    {
        if (person.Roles.Count == 0)
        {
            return new SessionAnswer(null, null, SignInProblem.Wrong);
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var now = clock.GetUtcNow();
        var account = await FindAsync(person, turn, cancellationToken) ?? await AddAsync(person, now, turn, cancellationToken);
        if (account.DisabledAt is not null)
        {
            return new SessionAnswer(null, null, SignInProblem.Wrong);
        }

        var before = InWords(await AccountRow.RolesAsync(account.Id, turn, cancellationToken));
        if (before != InWords(person.Roles))
        {
            await AccountRow.GiveRolesAsync(account.Id, person.Roles, turn, cancellationToken);
            await ActJournal.WriteAsync(
                new Deed(Act.ChangeRoles, Deed.On("account", account.Name)) { Before = before, After = InWords(person.Roles), Reason = person.Issuer }, Actor.Register, now, turn, cancellationToken);
        }

        var (secret, signedIn) = await Sessions.BeginAsync(account, origin, now, turn, cancellationToken);
        await ActJournal.WriteAsync(new Deed(Act.SignIn, Deed.On("account", account.Name)) { After = "directory" }, Actor.Of(signedIn), now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new SessionAnswer(secret, signedIn, null);
    }

    private static async Task<AccountRow?> FindAsync(DirectoryPerson person, DbTransaction turn, CancellationToken cancellationToken) =>
        await turn.Connection!.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            "select account_id from directory_identity where sha256 = @key", new { key = KeyOf(person) }, turn, cancellationToken: cancellationToken)) is { } id
            ? await AccountRow.FindAsync(id, turn, cancellationToken) : null;

    private static async Task<AccountRow> AddAsync(DirectoryPerson person, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken)
    {
        var name = await FreeNameAsync(person.Name, turn, cancellationToken);
        var id = await AccountRow.AddAsync(name, person.FullName, now, turn, cancellationToken);
        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            "insert into directory_identity (sha256, issuer, subject, account_id) values (@key, @Issuer, @Subject, @id)",
            new { key = KeyOf(person), person.Issuer, person.Subject, id }, turn, cancellationToken: cancellationToken));
        await ActJournal.WriteAsync(new Deed(Act.AddAccount, Deed.On("account", name)) { Reason = person.Issuer }, Actor.Register, now, turn, cancellationToken);
        return (await AccountRow.FindAsync(id, turn, cancellationToken))!;
    }

    private static async Task<string> FreeNameAsync(string given, DbTransaction turn, CancellationToken cancellationToken)
    {
        var letters = string.Concat(given.Split('@')[0].ToLowerInvariant().Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'));
        var name = AccountName.Of(letters.Length > LongestName ? letters[..LongestName] : letters) ?? "person";
        for (var number = 1; ; number++)
        {
            var free = number == 1 ? name : FormattableString.Invariant($"{name}{number}");
            if (await AccountRow.FindAsync(free, turn, cancellationToken) is null)
            {
                return free;
            }
        }
    }

    private static string KeyOf(DirectoryPerson person) => Secret.HashOf($"{person.Issuer}\n{person.Subject}");

    private static string InWords(IEnumerable<Role> roles) => string.Join(' ', roles.Distinct().Order().Select(role => role.Word()));
}
