using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts;

/// <summary>What people have typed into forms and not sent yet: kept as they type, so that a session or connection that is cut off loses nothing.</summary>
public sealed class Drafts(RegisterDatabase database, TimeProvider clock)
{
    private const int Longest = 100_000;

    /// <param name="place">Which form, such as <c>report:12:reason</c>.</param>
    /// <returns>Empty when nothing is kept.</returns>
    public async Task<string> FindAsync(long account, string place, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select content from draft where account_id = @account and place = @place", new { account, place }, cancellationToken: cancellationToken)) ?? "";
    }

    /// <summary>Keeps a text in the place of what was kept before; an empty one is forgotten.</summary>
    public async Task KeepAsync(long account, string place, string content, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("delete from draft where account_id = @account and place = @place", new { account, place }, turn, cancellationToken: cancellationToken));
        if (content.Length > 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "insert into draft (account_id, place, content, saved_at) values (@account, @place, @text, @now)",
                new { account, place, text = content.Length > Longest ? content[..Longest] : content, now = clock.GetUtcNow() },
                turn,
                cancellationToken: cancellationToken));
        }

        await turn.CommitAsync(cancellationToken);
    }
}
