namespace Prtr.Ingest.Deliveries.Mail;

/// <summary>The day on which a mail came in, and where that was read.</summary>
/// <param name="Day">In the zone of the register's clock.</param>
public sealed record MailDay(DateOnly Day, MailDayFrom From)
{
    // No mail of a register that began in 2016 is older.
    private static readonly DateTimeOffset Earliest = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Clocks of two servers may differ by that much.
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    /// <summary>
    /// The last server's <c>Received</c> line counts, for it is the one that took the mail in and whose clock the sender does not set; without a sensible one
    /// the sender's <c>Date</c>; a date in the future or before 2010 is passed over.
    /// </summary>
    public static MailDay Of(MailFacts mail, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        if (mail.Taken.Where(IsSensible).Cast<DateTimeOffset?>().FirstOrDefault() is { } taken)
        {
            return new MailDay(DayOf(taken), MailDayFrom.Server);
        }

        return mail.Sent is { } sent && IsSensible(sent)
            ? new MailDay(DayOf(sent), MailDayFrom.Sender)
            : new MailDay(DayOf(now), MailDayFrom.Loading);

        bool IsSensible(DateTimeOffset time) => time >= Earliest && time <= now + Tolerance;

        DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone).DateTime);
    }
}

public enum MailDayFrom
{
    /// <summary>A <c>Received</c> line.</summary>
    Server,

    /// <summary>The <c>Date</c> line.</summary>
    Sender,

    /// <summary>The mail has no date that can be believed: the day on which it is loaded.</summary>
    Loading,
}
