using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Accounts;

/// <summary>Passwords and codes that were wrong: whoever fails waits, longer each time.</summary>
internal static class Failures
{
    /// <returns>How many there are since it last went well.</returns>
    public static async Task<int> AddAsync(AccountRow account, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken)
    {
        var failures = account.Failures + 1;
        var wait = WaitAfter(failures);
        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            "update account set failures = @failures, locked_until = @until where id = @Id", new { account.Id, failures, until = now + wait }, turn, cancellationToken: cancellationToken));
        if (wait >= TimeSpan.FromMinutes(1))
        {
            await ActJournal.WriteAsync(
                new Deed(Act.LockAccount, Deed.On("account", account.Name)) { After = FormattableString.Invariant($"{failures} failures, {wait.TotalMinutes} minutes") }, Actor.Register, now, turn, cancellationToken);
        }

        return failures;
    }

    /// <summary>Two slips cost nothing, then it takes seconds, from the fifth on minutes, a quarter of an hour at most.</summary>
    public static TimeSpan WaitAfter(int failures) => failures switch
    {
        < 3 => TimeSpan.Zero,
        3 => TimeSpan.FromSeconds(5),
        4 => TimeSpan.FromSeconds(20),
        < 9 => TimeSpan.FromMinutes(1 << (failures - 5)),
        _ => TimeSpan.FromMinutes(15),
    };
}
