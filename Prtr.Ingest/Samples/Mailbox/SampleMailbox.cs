namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>
/// The mails of one year's campaign against the demonstration register of the year before: right reports, and everything that goes wrong,
/// as often as <c>mailbox_cases.csv</c> says. The same seed gives the same mails.
/// </summary>
internal sealed class SampleMailbox
{
    private const int FewestInBulk = 3;
    private const decimal LargestInGrams = 10_000_000;

    private readonly int seed;
    private readonly int year;
    private readonly Queue<SampleReport> facilities;
    private readonly IReadOnlyDictionary<int, SampleReport> earlier;
    private readonly List<SampleMail> mails = [];

    private SampleMailbox(int seed, int year, Queue<SampleReport> facilities, IReadOnlyDictionary<int, SampleReport> earlier) =>
        (this.seed, this.year, this.facilities, this.earlier) = (seed, year, facilities, earlier);

    /// <param name="before">Reports of the year before as the register has them, one for each facility.</param>
    /// <param name="earlier">The last ones before these, by facility.</param>
    /// <param name="year">The year of the campaign.</param>
    /// <param name="count">About how many mails; a facility writes at least once while there are any.</param>
    /// <returns>In the order in which they came in.</returns>
    public static IReadOnlyList<SampleMail> Make(int seed, IReadOnlyList<SampleReport> before, IReadOnlyDictionary<int, SampleReport> earlier, int year, int count)
    {
        var random = SampleRandom.For(seed, "mailbox", year);
        var shuffled = before.Where(report => CalmYear.Scaled(report, _ => 1) is var kept && kept.Releases.Count + kept.Wastewater.Count + kept.Waste.Count > 0).ToList();
        random.Shuffle(shuffled);
        var mailbox = new SampleMailbox(seed, year, new Queue<SampleReport>(shuffled), earlier);
        foreach (var known in MailCase.All)
        {
            // However small a mailbox is, every case is in it.
            for (var i = 0; i < Math.Max(Math.Sign(known.PerThousand), (known.PerThousand * count + 500) / 1000); i++)
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
                var before = Next(known);
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
        IEnumerable<SampleAttachment> following = known.Name switch
        {
            "copy" => [first],
            "emptied" => [ReportAttachments.Usual(random, SpoiltReports.Emptied(report))],
            "named-correction" => ReportAttachments.Tables(SpoiltReports.Corrected(report, random)),
            _ => [ReportAttachments.Usual(random, SpoiltReports.Differing(report))],
        };
        mails.Add(new SampleMail(known, MailDates.After(random, taken), Letters.Of(random, known.Name, report), [.. following]));
    }

    private SampleReport Next() => facilities.Dequeue();

    // A facility with which the case raises what it should and no more; the others go to the end of the queue.
    private SampleReport Next(MailCase known)
    {
        while (!Fits(known, facilities.Peek()))
        {
            facilities.Enqueue(facilities.Dequeue());
        }

        return facilities.Dequeue();
    }

    private bool Fits(MailCase known, SampleReport before) => known.Name switch
    {
        // What goes wrong in bulk can be seen only where there are several values.
        "tonnes" => before.Releases.Count(row => row.QuantityKg > 0) >= FewestInBulk,

        // A thousand times as much must still be a quantity that the form takes.
        "grams" => before.Releases.Count(row => row.QuantityKg > 0) >= FewestInBulk && before.Releases.Max(row => row.QuantityKg) < LargestInGrams,

        // A report for the year before is compared with the one before that.
        "wrong-year" or "correction-of-closed-year" => CalmYear.Follows(before, earlier.GetValueOrDefault(before.Facility)),
        _ => true,
    };
}
