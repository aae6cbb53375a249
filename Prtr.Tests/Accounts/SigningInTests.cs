using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Accounts;

public abstract class SigningInTests(TestEngine engine) : IntakeTest(engine)
{
    private const string Password = "бір ғана ұзын сөйлем";
    private readonly MovableClock clock = new();
    private readonly string key = Totp.NewKey();
    private readonly KeptLog<SigningIn> log = new();
    private readonly TotpKeys keys = new(new EphemeralDataProtectionProvider(), NullLogger<TotpKeys>.Instance);

    private Enrolment Enrolment => new(Register.Database, keys, BreachedPasswords.None, clock);

    private SigningIn SigningIn => new(Register.Database, keys, clock, log);

    private Sessions Sessions => new(Register.Database, clock);

    private AccountActs Accounts => new(Register.Database, Actor.Console, clock);

    [SkippableFact]
    public async Task The_first_link_makes_an_administrator_once()
    {
        var link = (await Enrolment.FirstLinkAsync(default))!;
        var answer = await EnrolAsync(link, "aliya");
        var again = await EnrolAsync(link, "other");

        Assert.Null(answer.Problem);
        Assert.Equal(10, answer.RecoveryCodes.Distinct().Count());
        Assert.Equal([Role.Administrator], (await Sessions.FindAsync(answer.Secret!, default))!.Roles);
        Assert.Equal(EnrolmentProblem.LinkOver, again.Problem);
        Assert.Null(await Enrolment.FirstLinkAsync(default));
        Assert.Equal(["account:aliya"], await ColumnAsync<string>("select actor from journal_entry where act = 'enrol'"));
    }

    [SkippableFact]
    public async Task A_link_is_good_for_its_time_and_until_a_newer_one_is_made()
    {
        var first = (await Enrolment.FirstLinkAsync(default))!;
        var second = (await Enrolment.FirstLinkAsync(default))!;
        Assert.Null(await Enrolment.FindAsync(first, default));
        Assert.NotNull(await Enrolment.FindAsync(second, default));

        clock.Pass(Enrolment.FirstLinkLife);
        Assert.Null(await Enrolment.FindAsync(second, default));
        Assert.Equal(EnrolmentProblem.LinkOver, (await EnrolAsync(second, "aliya")).Problem);
    }

    [SkippableFact]
    public async Task Password_and_code_together_sign_in()
    {
        await EnrolAsync((await Enrolment.FirstLinkAsync(default))!, "aliya");
        clock.Pass(TimeSpan.FromMinutes(2));

        var password = await SigningIn.PasswordAsync("Aliya", Password, default);
        var code = await SigningIn.CodeAsync(password.AccountId!.Value, Totp.CodeAt(key, clock.GetUtcNow()), "192.0.2.7", default);

        Assert.Equal("aliya", (await Sessions.FindAsync(code.Secret!, default))!.Name);
        Assert.Equal(SignInProblem.Wrong, (await SigningIn.CodeAsync(password.AccountId.Value, Totp.CodeAt(key, clock.GetUtcNow()), null, default)).Problem);
        Assert.Equal(SignInProblem.Wrong, (await SigningIn.PasswordAsync("aliya", Password + "!", default)).Problem);
        Assert.Equal(SignInProblem.Wrong, (await SigningIn.PasswordAsync("nobody", Password, default)).Problem);
        Assert.DoesNotContain(log.Lines, line => line.Contains("nobody", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task The_database_alone_makes_no_codes()
    {
        await EnrolAsync((await Enrolment.FirstLinkAsync(default))!, "aliya");
        clock.Pass(TimeSpan.FromMinutes(2));
        var stored = (await ScalarAsync<string>("select totp_key from account"))!;
        var elsewhere = new SigningIn(Register.Database, new(new EphemeralDataProtectionProvider(), NullLogger<TotpKeys>.Instance), clock, NullLogger<SigningIn>.Instance);

        Assert.DoesNotContain(key, stored, StringComparison.Ordinal);
        Assert.Equal(key, keys.Find(1, stored));
        Assert.Null(keys.Find(2, stored));
        Assert.Equal(SignInProblem.Wrong, (await elsewhere.CodeAsync(1, Totp.CodeAt(key, clock.GetUtcNow()), null, default)).Problem);
    }

    [SkippableFact]
    public async Task A_key_that_a_former_version_kept_as_it_is_signs_in_and_is_encrypted_then()
    {
        await EnrolAsync((await Enrolment.FirstLinkAsync(default))!, "aliya");
        await using (var connection = await Register.Database.OpenAsync(default))
        {
            await connection.ExecuteAsync("update account set totp_key = @key", new { key });
        }

        clock.Pass(TimeSpan.FromMinutes(2));

        Assert.NotNull((await SigningIn.CodeAsync(1, Totp.CodeAt(key, clock.GetUtcNow()), null, default)).Secret);
        Assert.Equal(key, keys.Find(1, (await ColumnAsync<string>("select totp_key from account")).Single(stored => stored != key)));
    }

    [SkippableFact]
    public async Task A_recovery_code_stands_in_for_the_authenticator_once()
    {
        var codes = (await EnrolAsync((await Enrolment.FirstLinkAsync(default))!, "aliya")).RecoveryCodes;
        var kept = string.Join(' ', await ColumnAsync<string>("select sha256 from recovery_code"));
        Assert.All(codes, code => Assert.DoesNotContain(code, kept, StringComparison.OrdinalIgnoreCase));
        Assert.All(codes, code => Assert.True(code.Count(char.IsLetterOrDigit) * 5 >= 50, code));

        Assert.NotNull((await SigningIn.CodeAsync(1, codes[3].ToLowerInvariant(), null, default)).Secret);
        Assert.Null((await SigningIn.CodeAsync(1, codes[3], null, default)).Secret);
    }

    [SkippableFact]
    public async Task Who_fails_waits_and_even_the_right_password_does_not_help_meanwhile()
    {
        await EnrolAsync((await Enrolment.FirstLinkAsync(default))!, "aliya");
        for (var i = 0; i < 5; i++)
        {
            clock.Pass(TimeSpan.FromMinutes(1));
            Assert.Equal(SignInProblem.Wrong, (await SigningIn.PasswordAsync("aliya", "не тот пароль", default)).Problem);
        }

        Assert.Equal(SignInProblem.Wrong, (await SigningIn.PasswordAsync("aliya", Password, default)).Problem);
        Assert.Equal(SignInProblem.Wait, (await SigningIn.CodeAsync(1, Totp.CodeAt(key, clock.GetUtcNow()), null, default)).Problem);
        clock.Pass(TimeSpan.FromMinutes(1));
        Assert.NotNull((await SigningIn.PasswordAsync("aliya", Password, default)).AccountId);
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from journal_entry where act = 'lock-account'"));
        Assert.Equal(Enumerable.Range(1, 5).Select(times => $"Warning: Signing in as aliya failed, {times} times since it last went well."), log.Lines);
    }

    [SkippableFact]
    public async Task Each_session_has_a_secret_of_its_own_that_the_database_does_not_know()
    {
        await EnrolAsync((await Enrolment.FirstLinkAsync(default))!, "aliya");
        List<string> secrets = [await SessionAsync(), await SessionAsync(), await SessionAsync()];
        var kept = string.Join(' ', await ColumnAsync<string>("select sha256 from account_session"));

        Assert.Distinct(secrets);
        Assert.All(secrets, secret => Assert.True(secret.Length * 6 >= 128, secret));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Who_is_disabled_is_signed_out_and_signs_in_no_more()
    {
        await EnrolAsync((await Enrolment.FirstLinkAsync(default))!, "aliya");
        await Accounts.AddAsync("second", "Вторая", [Role.Administrator], "Приказ 1", default);
        var session = await SessionAsync();

        Assert.Null((await Accounts.DisableAsync("aliya", "Уволена", default)).Problem);

        Assert.Null(await Sessions.FindAsync(session, default));
        Assert.Equal(SignInProblem.Wrong, (await SigningIn.PasswordAsync("aliya", Password, default)).Problem);
        Assert.Null((await SigningIn.CodeAsync(1, Totp.CodeAt(key, clock.GetUtcNow()), null, default)).Secret);
    }

    [SkippableFact]
    public async Task A_session_ends_when_it_is_idle_too_old_or_ended_from_elsewhere()
    {
        await EnrolAsync((await Enrolment.FirstLinkAsync(default))!, "aliya");
        var (idle, old) = (await SessionAsync(), await SessionAsync());
        for (var passed = TimeSpan.Zero; passed < Sessions.Longest; passed += TimeSpan.FromMinutes(20))
        {
            Assert.NotNull(await Sessions.FindAsync(old, default));
            clock.Pass(TimeSpan.FromMinutes(20));
        }

        Assert.Null(await Sessions.FindAsync(idle, default));
        Assert.Null(await Sessions.FindAsync(old, default));
        var ended = await SessionAsync();
        await Accounts.EndSessionsAsync("aliya", "Чужой компьютер", default);
        Assert.Null(await Sessions.FindAsync(ended, default));
    }

    [SkippableFact]
    public async Task A_new_link_makes_password_and_second_factor_good_for_nothing()
    {
        await EnrolAsync((await Enrolment.FirstLinkAsync(default))!, "aliya");
        var before = await SessionAsync();

        var link = await Accounts.LinkAsync("aliya", "Потерян телефон", default);

        Assert.Null(await Sessions.FindAsync(before, default));
        Assert.Equal(SignInProblem.Wrong, (await SigningIn.PasswordAsync("aliya", Password, default)).Problem);
        Assert.Equal("aliya", (await Enrolment.FindAsync(link.Link!, default))!.Name);
    }

    [SkippableFact]
    public async Task The_last_administrator_stays()
    {
        await EnrolAsync((await Enrolment.FirstLinkAsync(default))!, "aliya");

        Assert.Equal(AccountProblem.LastAdministrator, (await Accounts.DisableAsync("aliya", "Уволена", default)).Problem);
        Assert.Equal(AccountProblem.LastAdministrator, (await Accounts.ChangeRolesAsync("aliya", [Role.Auditor], "Переведена", default)).Problem);
    }

    [SkippableFact]
    public async Task An_account_says_what_is_wrong_with_it()
    {
        Assert.Null((await Accounts.AddAsync("Bek.1", "Бек", [Role.Clerk], "Приказ 1", default)).Problem);
        Assert.Equal(AccountProblem.NameTaken, (await Accounts.AddAsync("bek.1", "Бек", [Role.Clerk], "Приказ 1", default)).Problem);
        Assert.Equal(AccountProblem.NameWrong, (await Accounts.AddAsync("Бек", "Бек", [Role.Clerk], "Приказ 1", default)).Problem);
        Assert.Equal(AccountProblem.RolesMissing, (await Accounts.AddAsync("bek.2", "Бек", [], "Приказ 1", default)).Problem);
        Assert.Equal(AccountProblem.NotFound, (await Accounts.DisableAsync("bek.3", "Приказ 1", default)).Problem);
        Assert.False((await AccountList.ReadAsync(Register.Database, default)).Single().IsEnrolled);
    }

    private Task<EnrolmentAnswer> EnrolAsync(string link, string name) =>
        Enrolment.EnrolAsync(new EnrolmentForm(link, name, "Әлия Сапарова", Password, Password, key, Totp.CodeAt(key, clock.GetUtcNow())), "192.0.2.7", default);

    private async Task<string> SessionAsync()
    {
        clock.Pass(TimeSpan.FromMinutes(1));
        return (await SigningIn.CodeAsync(1, Totp.CodeAt(key, clock.GetUtcNow()), null, default)).Secret!;
    }

    public sealed class OnSqlite() : SigningInTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : SigningInTests(TestEngine.SqlServer);
}
