namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>
/// The mails of one year's campaign against the demonstration register of the year before: right reports, and everything that goes wrong,
/// as often as <c>mailbox_cases.csv</c> says. The same seed gives the same mails.
/// </summary>
internal sealed class SampleMailbox
{
    private const int FewestInBulk = 3;

    private readonly int seed;
    private readonly int year;
    private readonly Queue<SampleReport> facilities;
    private readonly List<SampleMail> mails = [];

    private SampleMailbox(int seed, int year, Queue<SampleReport> facilities) => (this.seed, this.year, this.facilities) = (seed, year, facilities);

    /// <param name="before">Reports of the year before as the register has them, one for each facility.</param>
    /// <param name="year">The year of the campaign.</param>
    /// <param name="count">About how many mails; a facility writes at least once while there are any.</param>
    /// <returns>In the order in which they came in.</returns>
    public static IReadOnlyList<SampleMail> Make(int seed, IReadOnlyList<SampleReport> before, int year, int count)
    {
        var random = SampleRandom.For(seed, "mailbox", year);
        var shuffled = before.Where(report => CalmYear.Scaled(report, _ => 1) is var kept && kept.Releases.Count + kept.Wastewater.Count + kept.Waste.Count > 0).ToList();
        random.Shuffle(shuffled);
        var mailbox = new SampleMailbox(seed, year, new Queue<SampleReport>(shuffled));
        foreach (var known in MailCase.All)
        {
            for (var i = 0; i < (known.PerThousand * count + 500) / 1000; i++)
            {
                mailbox.Add(known, i);
            }
        }

        while (mailbox.mails.Count < count && mailbox.facilities.Count > 0)
        {
            mailbox.Add(MailCase.Right, mailbox.mails.Count);
        }

        return [.. mailbox.mails.OrderBy(mail => mail.Taken).ThenBy(mail => mail.Letter.FromAddress, StringComparer.Ordinal)];
    }

    private void Add(MailCase known, int number)
    {
        var random = SampleRandom.For(seed, known.Name, year, number);
        var taken = known.Name == "late" ? MailDates.Late(random, year) : MailDates.First(random, year);
        switch (known.Name)
        {
            case "spam":
                mails.Add(new SampleMail(known, taken, Letters.Spam(random), random.Chance(500) ? [] : [ReportAttachments.Scan(random)]));
                break;
            case "copy" or "second-file" or "correction" or "named-correction" or "emptied":
                AddFollowing(known, random, taken);
                break;
            default:
                var before = known.Name is "tonnes" or "grams" ? Next(FewestInBulk) : Next();
                mails.Add(CaseMails.Of(known, random, taken, before, CalmYear.After(before, year, random), number, Next));
                break;
        }
    }

    // The first mail of these is right; what is special comes later.
    private void AddFollowing(MailCase known, SampleRandom random, DateTimeOffset taken)
    {
        var report = CalmYear.After(Next(), year, random);
        var first = ReportAttachments.Usual(random, report);
        mails.Add(new SampleMail(MailCase.Right, taken, Letters.Of(random, "report", report), [first]));
        var following = known.Name switch
        {
            "copy" => first,
            "emptied" => ReportAttachments.Usual(random, SpoiltReports.Emptied(report)),
            _ => ReportAttachments.Usual(random, SpoiltReports.Differing(report)),
        };
        mails.Add(new SampleMail(known, MailDates.After(random, taken), Letters.Of(random, known.Name, report), [following]));
    }

    private SampleReport Next() => facilities.Dequeue();

    // What goes wrong in bulk can be seen only where there are several values; the others go to the end of the queue.
    private SampleReport Next(int rows)
    {
        while (facilities.Peek().Releases.Count(row => row.QuantityKg > 0) < rows)
        {
            facilities.Enqueue(facilities.Dequeue());
        }

        return facilities.Dequeue();
    }
}
