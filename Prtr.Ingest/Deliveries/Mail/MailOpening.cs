using MimeKit;
using MimeKit.Tnef;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries.Mail;

/// <summary>Takes a mail apart: attachments, forwarded mails, what Outlook packs into winmail.dat, and the letter itself.</summary>
/// <param name="prefix">Before the names of the parts: the path of a mail in the delivery with a slash, or empty for the delivery itself.</param>
/// <param name="depth">How many archives and mails are around the parts.</param>
internal sealed class MailOpening(SortedFiles files, string prefix, int depth)
{
    private readonly UniqueNames names = new();
    private int number;

    /// <summary>Adds the parts of a mail that is the delivery.</summary>
    /// <returns>What it says about itself; null when it cannot be read: then it is among the files itself.</returns>
    public static MailFacts? AddAll(SortedFiles files, ReportFile mail)
    {
        try
        {
            SourceGuard.CheckSize(mail, files.Limits);
            using var content = mail.Open();
            using var message = MailParser.Read(content);
            if (message.Headers.Count == 0)
            {
                files.Passed.Add(PassedFile.Damaged(mail));
                return null;
            }

            new MailOpening(files, "", 1).Add(message);
            return MailParser.Facts(message);
        }
        catch (UnreadableFileException problem)
        {
            files.Passed.Add(PassedFile.Refused(mail, problem.Remark));
        }
        catch (Exception problem) when (ReportFile.IsUnreadable(problem))
        {
            files.Passed.Add(PassedFile.Damaged(mail));
        }

        return null;
    }

    /// <summary>Adds the parts of a mail that lies in a delivery.</summary>
    /// <exception cref="FormatException">It is no mail.</exception>
    public static void AddTo(SortedFiles files, ReportFile mail, int depth)
    {
        files.Budget.Take(mail, depth, 0, 0);
        using var content = mail.Open();
        using var message = MailParser.Read(content);
        new MailOpening(files, mail.Name + "/", depth).Add(message);
    }

    private void Add(MimeMessage message)
    {
        foreach (var part in message.BodyParts)
        {
            Add(part);
        }
    }

    private void Add(MimeEntity part)
    {
        number++;
        switch (part)
        {
            case MessagePart { Message: { } inner }:
                AddForwarded(part, inner);
                break;
            case TnefPart packed:
                foreach (var unpacked in packed.ExtractAttachments())
                {
                    Add(unpacked);
                }

                break;
            case MimePart notice when part.ContentType.IsMimeType("message", "*"):
                files.Passed.Add(PassedFile.Silent(FileOf(notice, AttachmentName.Written(part) ?? "notice.txt"), PassedReasons.MessageText));
                break;
            case TextPart { IsAttachment: false } letter when AttachmentName.Written(letter) is null:
                files.Passed.Add(PassedFile.Silent(FileOf(letter, letter.IsHtml ? "message.html" : "message.txt"), PassedReasons.MessageText));
                break;
            case MimePart attachment:
                files.Add(FileOf(attachment, AttachmentName.Written(part) ?? AttachmentName.Made(part, number)), depth);
                break;
            default:
                files.Passed.Add(PassedFile.Damaged(Empty(names.Of(AttachmentName.Written(part) ?? AttachmentName.Made(part, number)))));
                break;
        }
    }

    private void AddForwarded(MimeEntity part, MimeMessage inner)
    {
        var written = AttachmentName.Written(part) ?? AttachmentName.Safe(HeaderText.Of(inner.Headers, HeaderId.Subject)) ?? "message";
        var mail = Empty(names.Of(written.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? written : written + ".eml"));
        try
        {
            files.Budget.Take(mail, depth + 1, 1, 0);
            new MailOpening(files, mail.Name + "/", depth + 1).Add(inner);
        }
        catch (UnreadableFileException problem)
        {
            files.Passed.Add(PassedFile.Refused(mail, problem.Remark));
        }
    }

    private ReportFile Empty(string name) => new(prefix + name, 0, () => Stream.Null);

    private ReportFile FileOf(MimePart part, string name)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        var file = ReportFile.InMemory(prefix + names.Of(name), content.ToArray());
        files.Budget.Take(file, depth, 1, file.Length);
        return file;
    }
}
