namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>A report as people attach it: under a name of their own, as a workbook, JSON, CSV files or packed.</summary>
internal static class ReportAttachments
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    /// <summary>A workbook mostly, in the operator's language; now and then JSON.</summary>
    public static SampleAttachment Usual(SampleRandom random, SampleReport report) => random.Chance(120)
        ? new SampleAttachment($"report-{report.Year}.json", SampleJson.Write(report), Read: 1)
        : new SampleAttachment(Name(random, report) + ".xlsx", Workbook(report), Read: 1);

    public static byte[] Workbook(SampleReport report) => SampleWorkbook.Write(report, Letters.Language(report));

    /// <summary>The tables of the form, one by one.</summary>
    public static IEnumerable<SampleAttachment> Tables(SampleReport report) => SampleCsv.Files([report]).Select(file => new SampleAttachment(file.Name, file.Content, Read: 1));

    /// <summary>A workbook with a covering letter in one archive, or the tables alone.</summary>
    public static SampleAttachment Packed(SampleRandom random, SampleReport report) => random.Chance(500)
        ? new SampleAttachment(Name(random, report) + ".zip", HarmfulFiles.Archive([("Отчет/Форма РВПЗ.xlsx", Workbook(report)), ("Отчет/Сопроводительное письмо.pdf", Pdf)]), Read: 1, NotAReport: 1)
        : new SampleAttachment("rvpz.zip", HarmfulFiles.Archive(SampleCsv.Files([report])), Read: 1);

    public static SampleAttachment Scan(SampleRandom random) =>
        random.Chance(500) ? new SampleAttachment("скан_отчета.pdf", Pdf, NotAReport: 1) : new SampleAttachment("IMG_20240" + (100 + random.Next(200)) + ".jpg", Picture, NotAReport: 1);

    public static SampleAttachment CoveringLetter { get; } = new("Сопроводительное письмо.pdf", Pdf, NotAReport: 1);

    /// <summary>A report in a format that is not read.</summary>
    public static SampleAttachment OtherFormat(SampleRandom random)
    {
        var (name, head) = random.Pick<(string, byte[])>(
            [("Отчет РВПЗ.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), ("есеп.ods", "PK\u0003\u0004"u8.ToArray()), ("РВПЗ.rar", "Rar!\u001a\u0007"u8.ToArray()), ("Отчет.msg", [0xD0, 0xCF, 0x11, 0xE0])]);
        return new SampleAttachment(name, [.. head, .. new byte[600]], NotAReport: 1);
    }

    private static string Name(SampleRandom random, SampleReport report) => Letters.Language(report) == "kk"
        ? random.Pick<string>([$"Есеп_{report.Year}", $"ЛШКТ {report.Year} {report.Identity.FacilityNameKk}", "Нысан толтырылған"])
        : random.Pick<string>([$"Отчет РВПЗ {report.Year}", $"РВПЗ_{report.Year}_{report.Identity.Operator.Bin}", "Форма отчета (заполнена)", report.Identity.FacilityName]);
}
