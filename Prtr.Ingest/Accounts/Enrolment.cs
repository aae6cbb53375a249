using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts;

/// <summary>What a person does with a link: sets password and second factor, and is signed in.</summary>
public sealed class Enrolment(RegisterDatabase database, TotpKeys keys, BreachedPasswords breached, TimeProvider clock)
{
    /// <summary>How long the link of the first administrator is good.</summary>
    public static readonly TimeSpan FirstLinkLife = TimeSpan.FromHours(24);

    /// <summary>The secret of a link for the first administrator; null where there are accounts. One that was made before is good no more.</summary>
    public async Task<string?> FirstLinkAsync(CancellationToken cancellationToken)
    {
        if (!await AccountList.IsEmptyAsync(database, cancellationToken))
        {
            return null;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var secret = await AccountLinks.CreateAsync(null, FirstLinkLife, clock.GetUtcNow(), turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return secret;
    }

    /// <summary>For whom a link is; null when it is good no more.</summary>
    public async Task<EnrolmentOffer?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await AccountLinks.FindAsync(secret, clock.GetUtcNow(), reading, cancellationToken) is not { } link ? null
            : link.AccountId is not { } id ? new EnrolmentOffer(null, null)
            : await AccountRow.FindAsync(id, reading, cancellationToken) is { } account ? new EnrolmentOffer(account.Name, account.FullName) : null;
    }

    /// <summary>Sets password and second factor, ends the link, and begins a session.</summary>
    public async Task<EnrolmentAnswer> EnrolAsync(EnrolmentForm form, string? origin, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var now = clock.GetUtcNow();
        if (await AccountLinks.FindAsync(form.Link, now, turn, cancellationToken) is not { } link)
        {
            return EnrolmentAnswer.Refused(EnrolmentProblem.LinkOver);
        }

        var known = link.AccountId is { } id ? await AccountRow.FindAsync(id, turn, cancellationToken) : null;
        var name = known?.Name ?? AccountName.Of(form.Name);
        var problem = name is null ? EnrolmentProblem.NameWrong
            : known is null && string.IsNullOrWhiteSpace(form.FullName) ? EnrolmentProblem.FullNameMissing
            // Somebody else has used an earlier link of the first administrator meanwhile.
            : known is null && !await AccountList.IsEmptyAsync(turn, cancellationToken) ? EnrolmentProblem.LinkOver
            : Passwords.ProblemOf(form.Password, name) is { } wrong ? Of(wrong)
            : breached.Holds(form.Password) ? EnrolmentProblem.Common
            : form.Password != form.Repeated ? EnrolmentProblem.NotRepeated
            : Totp.StepOf(form.TotpKey, form.Code, now, 0) is null ? EnrolmentProblem.CodeWrong : (EnrolmentProblem?)null;
        if (problem is { } refused)
        {
            return EnrolmentAnswer.Refused(refused);
        }

        var accountId = known?.Id ?? await AccountRow.AddAsync(name!, form.FullName!.Trim(), now, turn, cancellationToken);
        if (known is null)
        {
            await AccountRow.GiveRolesAsync(accountId, [Role.Administrator], turn, cancellationToken);
        }

        await connection.ExecuteAsync(new CommandDefinition(
            "update account set password_hash = @hash, totp_key = @key, totp_step = @step, failures = 0, locked_until = null where id = @accountId",
            new { accountId, key = keys.Protect(accountId, form.TotpKey), hash = Passwords.HashOf(name!, form.Password), step = Totp.StepOf(form.TotpKey, form.Code, now, 0) },
            turn,
            cancellationToken: cancellationToken));
        await AccountLinks.UseAsync(link, now, turn, cancellationToken);
        var codes = await RecoveryCodes.RenewAsync(accountId, turn, cancellationToken);
        var (secret, person) = await Sessions.BeginAsync((await AccountRow.FindAsync(accountId, turn, cancellationToken))!, origin, now, turn, cancellationToken);
        await ActJournal.WriteAsync(
            new Deed(Act.Enrol, Deed.On("account", name!)) { After = known is null ? "first administrator" : null }, Actor.Of(person), now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new EnrolmentAnswer(secret, codes, null);
    }

    private static EnrolmentProblem Of(PasswordProblem problem) => problem switch
    {
        PasswordProblem.TooShort => EnrolmentProblem.TooShort,
        PasswordProblem.TooLong => EnrolmentProblem.TooLong,
        PasswordProblem.Common => EnrolmentProblem.Common,
        _ => EnrolmentProblem.Guessable,
    };
}

/// <summary>For whom a link is.</summary>
/// <param name="Name">Null for the first administrator, who chooses it.</param>
public sealed record EnrolmentOffer(string? Name, string? FullName);

/// <param name="Link">Secret of the link.</param>
/// <param name="Name">Only of the first administrator, like the full name.</param>
/// <param name="TotpKey">The key that was offered for the authenticator.</param>
/// <param name="Code">What the authenticator shows for it.</param>
public sealed record EnrolmentForm(string Link, string? Name, string? FullName, string Password, string Repeated, string TotpKey, string Code);

/// <param name="Secret">Of the session that has begun; null when it was refused.</param>
/// <param name="RecoveryCodes">To be shown once.</param>
public sealed record EnrolmentAnswer(string? Secret, IReadOnlyList<string> RecoveryCodes, EnrolmentProblem? Problem)
{
    internal static EnrolmentAnswer Refused(EnrolmentProblem problem) => new(null, [], problem);
}

public enum EnrolmentProblem
{
    LinkOver,
    NameWrong,
    FullNameMissing,
    TooShort,
    TooLong,
    Common,
    Guessable,
    NotRepeated,
    CodeWrong,
}
