using MimeKit;
using MimeKit.Text;
using Prtr.Search.Settings;

namespace Prtr.Ingest.Messages;

/// <summary>A kept message as the mail that is sent: the same bytes of header at every try.</summary>
internal static class MailText
{
    public static MimeMessage Of(KeptMessage message, IReadOnlyList<MessageAttachment> attachments, MailSettings settings)
    {
        var from = MailboxAddress.Parse(settings.From);
        var mail = new MimeMessage { Subject = message.Subject, Date = message.MadeAt, MessageId = $"{message.MailKey}@{from.Domain}" };
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress(message.RecipientName, message.RecipientAddress));
        mail.Headers.Add(HeaderId.ContentLanguage, message.Language);
        // Answers of machines to it would come to nobody.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.UnsubscribeAddress.Length > 0)
        {
            mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{message.UnsubscribeAddress}>");
            mail.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        var text = new TextPart(TextFormat.Plain) { Text = message.Content };
        mail.Body = attachments.Count == 0 ? text : WithFiles(text, attachments);
        return mail;
    }

    private static Multipart WithFiles(TextPart text, IReadOnlyList<MessageAttachment> attachments)
    {
        var whole = new Multipart("mixed") { text };
        foreach (var attachment in attachments)
        {
            whole.Add(new MimePart(attachment.MediaType)
            {
                Content = new MimeContent(new MemoryStream(attachment.Content)), FileName = attachment.Name,
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = attachment.Name }, ContentTransferEncoding = ContentEncoding.Base64,
            });
        }

        return whole;
    }
}
