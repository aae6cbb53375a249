using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Notices;

/// <summary>The mail address of whoever has signed in: it gets a code first, and notices once the code was typed.</summary>
public sealed class NoticeAddresses(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    private const int MostTries = 5;
    private const int MostADay = 5;

    private static readonly TimeSpan CodeLife = TimeSpan.FromHours(1);

    /// <summary>Null when the person has none.</summary>
    public async Task<NoticeAddress?> FindAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryFirstOrDefaultAsync<(long Id, string Address, string Language, int Confirmed)?>(new CommandDefinition(
            "select id, address, language, case when confirmed_at is null then 0 else 1 end from notice_address where account_id = @AccountId and ended_at is null order by id desc",
            new { actor.Session!.AccountId }, cancellationToken: cancellationToken)) is { } found
            ? new NoticeAddress(found.Id, found.Address, found.Language, found.Confirmed == 1)
            : null;
    }

    /// <summary>Sends a code to an address, which takes the place of the one before.</summary>
    /// <returns>False when it is no mail address, or this person has asked too often today.</returns>
    public async Task<bool> AskAsync(string address, string language, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.ReadCabinet, turn, cancellationToken);
        var (now, account) = (clock.GetUtcNow(), actor.Session!.AccountId);
        var asked = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from notice_address where account_id = @account and asked_at > @since", new { account, since = now.AddDays(-1) }, turn, cancellationToken: cancellationToken));
        if (!Languages.All.Contains(language) || MessageWriter.AddressOf(address.Trim()) is not { Length: > 0 } plain || asked >= MostADay || !await UnaskedMails.HaveRoomAsync(turn, now, cancellationToken))
        {
            return false;
        }

        var code = RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
        await EndAsync(account, now, turn, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into notice_address (id, account_id, address, language, code_sha256, asked_at, tries, told_until)
            select coalesce(max(id), 0) + 1, @account, @plain, @language, @hash, @now, 0, @now from notice_address
            """,
            new { account, plain, language, hash = HashOf(code), now }, turn, cancellationToken: cancellationToken));
        await MessageWriter.WriteAsync(connection, turn, new Message(language, NoticeTexts.Get(language, "Mail.CodeSubject"), NoticeTexts.Get(language, "Mail.Code", code), "register", now)
        {
            // Without the person's name: it would be read by whoever has the address.
            RecipientAddress = plain,
        }, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Confirms the address with the code that was sent there.</summary>
    /// <returns>False when the code is another one, too old, or was typed wrong too often.</returns>
    public async Task<bool> ConfirmAsync(string code, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.ReadCabinet, turn, cancellationToken);
        var now = clock.GetUtcNow();
        var values = new { actor.Session!.AccountId, hash = HashOf(code.Trim()), now, since = now - CodeLife, most = MostTries };
        var confirmed = await connection.ExecuteAsync(new CommandDefinition(
            "update notice_address set confirmed_at = @now, told_until = @now where account_id = @AccountId and ended_at is null and confirmed_at is null and code_sha256 = @hash and asked_at > @since and tries < @most",
            values, turn, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "update notice_address set tries = tries + 1 where account_id = @AccountId and ended_at is null and confirmed_at is null", values, turn, cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
        return confirmed > 0;
    }

    /// <summary>No more mails.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.ReadCabinet, turn, cancellationToken);
        await EndAsync(actor.Session!.AccountId, clock.GetUtcNow(), turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    private static Task<int> EndAsync(long account, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken) => turn.Connection!.ExecuteAsync(new CommandDefinition(
        "update notice_address set ended_at = @now where account_id = @account and ended_at is null", new { account, now }, turn, cancellationToken: cancellationToken));

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
