using Prtr.Search.Doctor;

namespace Prtr.Tests.Doctor;

/// <summary>What is said of a login's rights in SQL Server, and of clocks; the questions themselves are parsed as T-SQL by StatementTests.</summary>
public sealed class LoginRightsTests
{
    private static readonly LoginRights Site = new() { Tables = 60, Readable = 60, Relay = 1 };

    public static TheoryData<string, object> Logins => new()
    {
        { "administrator of the server", Site with { Administrator = 1, Owner = 1 } },
        { "owns the database", Site with { Owner = 1, Writable = 60 } },
        { "may read nothing", Site with { Tables = 0 } },
        { "(prtr_centre)", Site with { Writable = 60, Files = 1, Persons = 1 } },
        { "add to 3 of 60 tables", Site with { Writable = 3 } },
        { "personal data", Site with { Persons = 1 } },
        { "may not bring to the index", Site with { Relay = 0 } },
        { "(prtr_site)", Site },
    };

    [Theory]
    [MemberData(nameof(Logins))]
    public void Each_login_is_told_by_what_it_may(string word, object rights) => Assert.Contains(word, ((LoginRights)rights).Judge(needsRelay: true).Found, StringComparison.Ordinal);

    [Theory]
    [InlineData(-60, Verdict.Wrong, "60 s behind")]
    [InlineData(-2, Verdict.Ok, "as this machine's")]
    [InlineData(1, Verdict.Ok, "as this machine's")]
    [InlineData(63, Verdict.Wrong, "60 s ahead of")]
    public void A_clock_is_compared_with_the_time_between_question_and_answer(int seconds, Verdict verdict, string word)
    {
        var asked = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

        var finding = ClockDifference.Judge("clock", asked, asked.AddSeconds(seconds), asked.AddSeconds(3), TimeSpan.FromSeconds(5));

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(word, finding.Found, StringComparison.Ordinal);
    }
}
