using Prtr.Ingest.Deliveries.Mail;

namespace Prtr.Tests.Deliveries;

public class MailDayTests
{
    private static readonly DateTimeOffset Now = new(2023, 4, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2023-03-31T20:00:00+00:00", "2023-03-20T10:00:00+06:00", "2023-04-01", MailDayFrom.Server)]
    [InlineData("2023-03-31T12:00:00+00:00", "2024-03-20T10:00:00+06:00", "2023-03-31", MailDayFrom.Server)]
    [InlineData("2033-03-31T12:00:00+00:00", "2023-03-20T10:00:00+06:00", "2023-03-20", MailDayFrom.Sender)]
    [InlineData(null, "2023-03-20T10:00:00+06:00", "2023-03-20", MailDayFrom.Sender)]
    [InlineData(null, "2033-03-20T10:00:00+06:00", "2023-04-02", MailDayFrom.Loading)]
    [InlineData(null, "1970-01-01T00:00:00+00:00", "2023-04-02", MailDayFrom.Loading)]
    [InlineData(null, null, "2023-04-02", MailDayFrom.Loading)]
    public void The_last_server_knows_when_a_mail_came_in(string? taken, string? sent, string day, MailDayFrom from)
    {
        var mail = new MailFacts(null, null, "", "", null, taken is null ? [] : [Time(taken), Time("2023-03-15T00:00:00+00:00")], sent is null ? null : Time(sent));

        // The sender's server is not ours: its line counts only when ours has none that can be believed.
        var expected = taken?.StartsWith("2033", StringComparison.Ordinal) == true ? new MailDay(new DateOnly(2023, 3, 15), MailDayFrom.Server) : new MailDay(DateOnly.Parse(day, null), from);
        Assert.Equal(expected, MailDay.Of(mail, new Clock()));
    }

    [Fact]
    public void The_lines_of_servers_are_read_from_the_last_to_the_first()
    {
        var mail = SomeMail.Raw("Content-Disposition: attachment; filename=a.txt", "x"u8.ToArray(), """
            Received: from mail.proba.kz by mx.centre.kz; Fri, 31 Mar 2023 23:59:58 +0600 (ALMT)
            Received: from [10.0.0.5] by mail.proba.kz with ESMTPSA id 1; Fri, 31 Mar 2023
             17:59:50 +0000
            Received: by nobody
            Date: Thu, 30 Feb 2023 25:61:00 +0600

            """.ReplaceLineEndings("\r\n"));

        var facts = SomeMail.Open(mail).Mail!;

        Assert.Equal([Time("2023-03-31T23:59:58+06:00"), Time("2023-03-31T17:59:50+00:00")], facts.Taken);
        Assert.Null(facts.Sent);
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;

        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("Astana", TimeSpan.FromHours(6), null, null);
    }
}
