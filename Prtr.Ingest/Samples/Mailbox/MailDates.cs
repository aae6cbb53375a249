using Prtr.Search.Register;

namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>When mails come in: from the middle of January to the end of March, most of them in the last days; what follows an earlier one some days later.</summary>
internal static class MailDates
{
    public static DateTimeOffset First(SampleRandom random, int year)
    {
        var place = random.Fraction();
        var day = (int)(64 * (1 - (place * place)));
        return Morning(random, year).AddDays(day);
    }

    public static DateTimeOffset Late(SampleRandom random, int year) => new DateTimeOffset(year + 1, 4, 3, 9, 0, 0, CountryTime.Offset).AddMinutes(random.Next(30 * 24 * 60));

    public static DateTimeOffset After(SampleRandom random, DateTimeOffset earlier) => earlier.AddMinutes(60 + random.Next(8 * 24 * 60));

    private static DateTimeOffset Morning(SampleRandom random, int year) => new DateTimeOffset(year + 1, 1, 16, 8, 30, 0, CountryTime.Offset).AddMinutes(random.Next(10 * 60));
}
