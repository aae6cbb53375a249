using System.Text;
using MimeKit;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Deliveries.Mail;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Reports;
using Prtr.Tests.Reports;

namespace Prtr.Tests.Deliveries;

/// <summary>Mails for tests: with attachments made by the library, or letter by letter where a program writes what the library would not.</summary>
internal static class SomeMail
{
    public static byte[] With(params (string Name, byte[] Content)[] attachments) => With("Отчёт за 2022 год", attachments);

    public static byte[] With(string subject, params (string Name, byte[] Content)[] attachments)
    {
        var body = new BodyBuilder { TextBody = "Добрый день! Направляем отчёт.\n" };
        foreach (var (name, content) in attachments)
        {
            body.Attachments.Add(name, content);
        }

        return Bytes(new MimeMessage([new MailboxAddress("ТОО «Проба»", "Eco@Proba.kz")], [new MailboxAddress("", "prtr@example.kz")], subject, body.ToMessageBody())
        {
            Date = new DateTimeOffset(2023, 3, 14, 9, 30, 0, TimeSpan.FromHours(6)),
        });
    }

    /// <summary>A mail of one attachment, its headers written as given, in Latin-1.</summary>
    /// <param name="headers">Lines of the part.</param>
    public static byte[] Raw(string headers, byte[] content, string top = "") => Encoding.Latin1.GetBytes($"""
        From: eco@proba.kz
        {top}MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b"

        --b
        Content-Type: text/plain

        Hello
        --b
        {headers}
        Content-Transfer-Encoding: base64

        {Convert.ToBase64String(content)}
        --b--

        """.ReplaceLineEndings("\r\n"));

    public static byte[] Bytes(MimeMessage mail)
    {
        using var bytes = new MemoryStream();
        mail.WriteTo(bytes);
        return bytes.ToArray();
    }

    public static OpenedDelivery Open(byte[] mail, ReadLimits? limits = null) =>
        MailFiles.Mail("0001.eml", () => ReportFile.InMemory("0001.eml", mail), limits ?? new ReadLimits()).Open();

    /// <summary>Name and fate of every file, with why where it was not read.</summary>
    public static async Task<IReadOnlyList<string>> AccountsAsync(OpenedDelivery delivery)
    {
        var read = await new DeliveryReader(ReportSamples.Reader.Read).ReadAsync(delivery, default);
        return [.. read.Accounts.Select(file => $"{file.Name}: {file.Word}{(file.Why is null ? "" : " " + file.Why)}")];
    }
}
