namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>The mail of each case that is one mail about one facility.</summary>
internal static class CaseMails
{
    /// <param name="before">The report of the year before.</param>
    /// <param name="report">That of the campaign's year, right as it is.</param>
    /// <param name="number">Of the mail in its case.</param>
    /// <param name="next">Gives the report before of another facility.</param>
    public static SampleMail Of(MailCase known, SampleRandom random, DateTimeOffset taken, SampleReport before, SampleReport report, int number, Func<SampleReport> next)
    {
        switch (known.Name)
        {
            case "two-reports":
                var second = CalmYear.After(next(), report.Year, random);
                return Mail("two-reports", ReportAttachments.Usual(random, report), new SampleAttachment("report-2.xlsx", ReportAttachments.Workbook(second), Read: 1));
            case "forwarded":
                return new SampleMail(known, taken, Letters.Of(random, "forward", report), [ReportAttachments.Usual(random, report)]) { Forwarded = Letters.Of(random, "report", report) };
            case "packed":
                return Mail("report", ReportAttachments.Packed(random, report));
            case "tables":
                return Mail("report", [.. ReportAttachments.Tables(report)]);
            case "scan":
                return Mail("scan", ReportAttachments.Scan(random));
            case "other-format":
                return Mail("report", ReportAttachments.OtherFormat(random));
            case "damaged":
                var whole = ReportAttachments.Workbook(report);
                return Mail("report", new SampleAttachment("отчет.xlsx", whole[..(whole.Length / 2)], Unreadable: 1));
            case "program":
                return Mail("report", new SampleAttachment("Отчет РВПЗ.zip", HarmfulFiles.WithProgram(ReportAttachments.Workbook(report)), Refused: 1));
            case "bomb":
                return Mail("report", new SampleAttachment("report.zip", HarmfulFiles.Bomb(), Refused: 1));
            case "outside-path":
                return Mail("report", new SampleAttachment("отчет.zip", HarmfulFiles.OutsidePath(ReportAttachments.Workbook(report)), Refused: 1));
            case "encrypted":
                return Mail("report", new SampleAttachment("есеп.zip", HarmfulFiles.Encrypted(ReportAttachments.Workbook(report)), Refused: 1));
            case "macros":
                return Mail("report", new SampleAttachment("форма.xlsm", HarmfulFiles.WithMacros(ReportAttachments.Workbook(report)), Refused: 1), ReportAttachments.Usual(random, report));
            default:
                var spoilt = Spoilt(known.Name, random, before, report, number);
                var files = new List<SampleAttachment> { ReportAttachments.Usual(random, spoilt) };
                if (random.Chance(150))
                {
                    files.Add(ReportAttachments.CoveringLetter);
                }

                return Mail(known.Name == "correction-of-closed-year" ? "correction" : "report", [.. files]);
        }

        SampleMail Mail(string letter, params SampleAttachment[] attachments) => new(known, taken, Letters.Of(random, letter, report), attachments);
    }

    private static SampleReport Spoilt(string name, SampleRandom random, SampleReport before, SampleReport report, int number) => name switch
    {
        "new-facility" => SpoiltReports.Newcomer(report, SpoiltReports.Stranger(random, number), number),
        "first-of-closed-year" => SpoiltReports.Newcomer(report, SpoiltReports.Stranger(random, number + 400), number + 400) with { Year = report.Year - 1 },
        "wrong-year" => report with { Year = report.Year - 1 },
        "correction-of-closed-year" => SpoiltReports.Differing(before) with { FacilityId = null },
        "future-year" => report with { Year = report.Year + 1 },
        "moved" => SpoiltReports.Moved(random, report),
        "neighbour" => SpoiltReports.Neighbour(report),
        "other-operator" => SpoiltReports.OfAnotherOperator(report, SpoiltReports.Stranger(random, number + 200)) with { FacilityId = before.FacilityId },
        "unnamed-operator" => SpoiltReports.OfAnotherOperator(report, SpoiltReports.Stranger(random, number + 600)),
        "tonnes" => CalmYear.Scaled(report, _ => 0.001m),
        "grams" => CalmYear.Scaled(report, _ => 1000),
        "errors" => SpoiltReports.WithErrors(random, report),
        _ => report,
    };
}
