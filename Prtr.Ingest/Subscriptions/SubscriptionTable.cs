using System.Data.Common;
using Dapper;
using Prtr.Ingest.Messages;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Subscriptions;

/// <summary>
/// The subscriptions that are kept. Unlike all else in the register they are personal data for which their owner alone says how long: what is ended is deleted, with the mails about it.
/// </summary>
public sealed class SubscriptionTable(RegisterDatabase database, TimeProvider clock)
{
    /// <summary>How many subscriptions of one address wait for its owner's word at a time: nobody is flooded with mails that others ask for.</summary>
    public const int MostWaiting = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>Keeps what is asked for, with the mail that asks its owner. Nothing when he has it already, has too many questions before him, or too many mails of the kind have been sent to all.</summary>
    /// <param name="asked">Without its number and secret.</param>
    /// <param name="mail">Makes the mail.</param>
    public async Task<bool> AskAsync(Subscription asked, Func<Subscription, Message> mail, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var has = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from subscription where mail_address = @MailAddress and query = @Query and confirmed_at is not null", asked, turn, cancellationToken: cancellationToken));
        var waiting = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from subscription where mail_address = @MailAddress and confirmed_at is null", asked, turn, cancellationToken: cancellationToken));
        if (has > 0 || waiting >= MostWaiting || !await UnaskedMails.HaveRoomAsync(turn, clock.GetUtcNow(), cancellationToken))
        {
            return false;
        }

        var kept = asked with { Id = await NextIdAsync(connection, turn, cancellationToken), Secret = Guid.NewGuid().ToString("N") };
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into subscription (id, secret, mail_address, language, page, query, asked_at, told_release_id)
            values (@Id, @Secret, @MailAddress, @Language, @Page, @Query, @now, 0)
            """,
            new { kept.Id, kept.Secret, kept.MailAddress, kept.Language, kept.Page, kept.Query, now = clock.GetUtcNow() },
            turn,
            cancellationToken: cancellationToken));
        await MessageWriter.WriteAsync(connection, turn, mail(kept), cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Its owner's yes; he hears of what comes after this release.</summary>
    /// <returns>False when there is no such subscription, any more.</returns>
    public async Task<bool> ConfirmAsync(string secret, DataRelease current, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "update subscription set confirmed_at = @now, told_release_id = @Id where secret = @secret and confirmed_at is null",
            new { now = clock.GetUtcNow(), current.Id, secret },
            turn,
            cancellationToken: cancellationToken));
        var known = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from subscription where secret = @secret", new { secret }, turn, cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
        return known > 0;
    }

    /// <summary>Deletes it and every mail about it. Ending what is no longer there is no failure.</summary>
    public Task EndAsync(string secret, CancellationToken cancellationToken) => ForgetAsync("select id from subscription where secret = @secret", new { secret }, cancellationToken);

    /// <summary>Deletes what was not confirmed in time.</summary>
    public Task ForgetUnconfirmedAsync(CancellationToken cancellationToken) =>
        ForgetAsync("select id from subscription where confirmed_at is null and asked_at < @before", new { before = clock.GetUtcNow() - Patience }, cancellationToken);

    /// <summary>Those whose owners have not been told of the present release.</summary>
    public async Task<IReadOnlyList<Subscription>> DueAsync(DataRelease current, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return
        [
            .. await connection.QueryAsync<Subscription>(new CommandDefinition(
                "select id, secret, mail_address, language, page, query, told_release_id from subscription where confirmed_at is not null and told_release_id <> @Id order by id",
                new { current.Id },
                cancellationToken: cancellationToken)),
        ];
    }

    /// <summary>Keeps the mail and that its owner has been told, both or neither; nothing when another process was faster, or he has ended it.</summary>
    /// <param name="mail">Null when there is nothing new for him.</param>
    public async Task<bool> TellAsync(Subscription subscription, DataRelease current, Message? mail, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var told = await connection.ExecuteAsync(new CommandDefinition(
            "update subscription set told_release_id = @now where id = @Id and secret = @Secret and told_release_id = @ToldReleaseId",
            new { now = current.Id, subscription.Id, subscription.Secret, subscription.ToldReleaseId },
            turn,
            cancellationToken: cancellationToken));
        if (told == 0)
        {
            return false;
        }

        if (mail is not null)
        {
            await MessageWriter.WriteAsync(connection, turn, mail, cancellationToken);
        }

        await turn.CommitAsync(cancellationToken);
        return mail is not null;
    }

    private static Task<long> NextIdAsync(DbConnection connection, DbTransaction turn, CancellationToken cancellationToken) => connection.QuerySingleAsync<long>(new CommandDefinition(
        "select coalesce(max(id), 0) + 1 from subscription", transaction: turn, cancellationToken: cancellationToken));

    private async Task ForgetAsync(string ended, object values, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var ids = (await connection.QueryAsync<long>(new CommandDefinition(ended, values, cancellationToken: cancellationToken))).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        foreach (var id in ids)
        {
            await connection.ExecuteAsync(new CommandDefinition("delete from message where about = @about", new { about = SubscriptionMail.About(id) }, turn, cancellationToken: cancellationToken));
            await connection.ExecuteAsync(new CommandDefinition("delete from subscription where id = @id", new { id }, turn, cancellationToken: cancellationToken));
        }

        await turn.CommitAsync(cancellationToken);
    }
}
