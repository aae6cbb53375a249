using Dapper;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Messages;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Notices;

/// <summary>
/// Writes notices to confirmed addresses: all that has happened since the last mail in one, in the transaction that remembers it was told. Looks only when something was done since it last looked, or another day has begun.
/// </summary>
public sealed class NoticeMails(RegisterDatabase database, TimeProvider clock)
{
    /// <summary>Who makes these messages.</summary>
    public const string MadeBy = "notices";

    private (long Entry, DateOnly Day)? looked;

    /// <returns>How many mails were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        // Every act is in the journal.
        var now = (await connection.ExecuteScalarAsync<long>(new CommandDefinition("select coalesce(max(id), 0) from journal_entry", cancellationToken: cancellationToken)), CountryTime.Day(clock.GetUtcNow()));
        if (now == looked)
        {
            return 0;
        }

        var addresses = (await connection.QueryAsync<long>(new CommandDefinition(
            "select n.id from notice_address n where n.confirmed_at is not null and n.ended_at is null order by n.id", cancellationToken: cancellationToken))).AsList();
        var written = 0;
        foreach (var address in addresses)
        {
            written += await TellAsync(address, cancellationToken) ? 1 : 0;
        }

        looked = now;
        return written;
    }

    private async Task<bool> TellAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await NewsAsync(id, connection, null, cancellationToken) is not { Notices.Count: > 0 })
        {
            return false;
        }

        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        if (await NewsAsync(id, connection, turn, cancellationToken) is not { Notices: { Count: > 0 } notices } told)
        {
            return false;
        }

        var lines = notices.Select(notice => "– " + NoticeTexts.Of(notice, told.Language));
        var subject = notices.Count == 1 ? NoticeTexts.Of(notices[0], told.Language) : NoticeTexts.Get(told.Language, "Mail.Subject", notices.Count);
        await MessageWriter.WriteAsync(connection, turn, new Message(told.Language, subject, NoticeTexts.Get(told.Language, "Mail.Body", string.Join('\n', lines)), MadeBy, clock.GetUtcNow())
        {
            RecipientAddress = told.Address, RecipientName = told.FullName,
        }, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "update notice_address set told_until = @until where id = @id", new { id, until = notices.Max(notice => notice.HappenedAt) }, turn, cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    // Null when the address counts no more.
    private async Task<News?> NewsAsync(long id, System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction? turn, CancellationToken cancellationToken)
    {
        await using var own = turn is null ? await database.BeginReadAsync(connection, cancellationToken) : null;
        var reading = turn ?? own!;
        var found = await connection.QueryFirstOrDefaultAsync<Row>(new CommandDefinition(
            """
            select n.account_id, n.address, n.language, n.told_until, a.full_name
            from notice_address n
            join account a on a.id = n.account_id
            where n.id = @id and n.confirmed_at is not null and n.ended_at is null and a.disabled_at is null
            """,
            new { id }, reading, cancellationToken: cancellationToken));
        if (found is null)
        {
            return null;
        }

        var notices = new List<Notice>();
        foreach (var party in (await MembershipTable.OfPersonAsync(found.AccountId, reading, cancellationToken)).Select(member => member.Party).Distinct())
        {
            notices.AddRange(await NoticeList.OfAsync(party, found.ToldUntil, clock.GetUtcNow(), reading, cancellationToken));
        }

        return new News(found.Address, found.Language, found.FullName, [.. notices.OrderBy(notice => notice.HappenedAt)]);
    }

    private sealed record News(string Address, string Language, string FullName, IReadOnlyList<Notice> Notices);

    private sealed class Row
    {
        public long AccountId { get; init; }

        public string Address { get; init; } = "";

        public string Language { get; init; } = "";

        public DateTimeOffset ToldUntil { get; init; }

        public string FullName { get; init; } = "";
    }
}
