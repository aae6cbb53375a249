using System.Globalization;
using System.Text;

namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>Writes a sample mailbox as a folder of mails, and beside it the list of what the register should make of each.</summary>
public static class MailboxWriter
{
    private const string Header = "mail,case,accepted,held,returned,unchanged,questions,read,not_a_report,unreadable,refused\n";

    /// <summary>The list of a mailbox.</summary>
    public static string ListOf(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".expected.csv";

    /// <param name="register">The demonstration register that the mailbox is sent to, with the year before.</param>
    /// <param name="year">The year of the campaign.</param>
    /// <returns>How many mails were written.</returns>
    public static async Task<int> WriteAsync(int seed, SampleRegister register, int year, int count, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var ids = RegisterIds.Of(register);
        var corrected = register.Corrections.ToDictionary(report => (report.Facility, report.Year));
        var asKnown = register.Reports.Select(report => corrected.GetValueOrDefault((report.Facility, report.Year), report) with { FacilityId = ids[report.Facility], CorrectsVersion = null, CorrectionReason = "" }).ToList();
        var earlier = asKnown.Where(report => report.Year < year - 1).GroupBy(report => report.Facility).ToDictionary(reports => reports.Key, reports => reports.MaxBy(report => report.Year)!);
        var mails = SampleMailbox.Make(seed, [.. asKnown.Where(report => report.Year == year - 1)], earlier, year, count);
        var list = new StringBuilder(Header);
        foreach (var (index, mail) in mails.Index())
        {
            var name = (index + 1).ToString("0000", CultureInfo.InvariantCulture);
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".eml"), MailWriter.Write(mail, name), cancellationToken);
            list.Append(Line(name, mail));
        }

        await File.WriteAllTextAsync(ListOf(folder), list.ToString(), cancellationToken);
        return mails.Count;
    }

    private static string Line(string name, SampleMail mail)
    {
        var (known, files) = (mail.Case, mail.Attachments);
        var letters = mail.Forwarded is null ? 1 : 2;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}.eml,{known.Name},{known.Accepted},{known.Held},{known.Returned},{known.Unchanged},{string.Join(' ', known.Questions)},"
            + $"{files.Sum(file => file.Read)},{files.Sum(file => file.NotAReport) + letters},{files.Sum(file => file.Unreadable)},{files.Sum(file => file.Refused)}\n");
    }
}
