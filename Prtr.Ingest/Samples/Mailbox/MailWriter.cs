using System.Globalization;
using System.Text;
using MimeKit;

namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>Writes sample mails as the programs of operators do: names in several encodings, old code pages, the same bytes every time.</summary>
internal static class MailWriter
{
    private static readonly FormatOptions Format = new() { NewLineFormat = NewLineFormat.Dos };
    private static readonly string[] CodePages = ["utf-8", "utf-8", "utf-8", "windows-1251", "koi8-r"];

    static MailWriter() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="name">Of the file; it makes the mail's id and boundaries.</param>
    public static byte[] Write(SampleMail mail, string name)
    {
        var attachments = mail.Attachments.Select((file, index) => Part(file, index + name.Length)).ToList();
        var message = mail.Forwarded is { } inner
            ? Message(mail.Letter, mail.Taken, name, [new MessagePart { Message = Message(inner, mail.Taken.AddHours(-3), name + "-inner", attachments) }])
            : Message(mail.Letter, mail.Taken, name, attachments);
        message.Headers.Insert(0, HeaderId.Received, string.Create(
            CultureInfo.InvariantCulture, $"from mail.{mail.Letter.FromAddress.Split('@')[1]} by mx.prtr.example with ESMTPS id {name}; {mail.Taken:ddd, dd MMM yyyy HH:mm:ss} +0500"));
        using var bytes = new MemoryStream();
        message.WriteTo(Format, bytes);
        return bytes.ToArray();
    }

    private static MimeMessage Message(SampleLetter letter, DateTimeOffset taken, string name, IEnumerable<MimeEntity> attachments)
    {
        var encoding = letter.Language == "kk" ? Encoding.UTF8 : Encoding.GetEncoding(CodePages[letter.Text.Length % CodePages.Length]);
        var text = new TextPart("plain") { ContentTransferEncoding = ContentEncoding.Base64 };
        text.SetText(encoding, letter.Text);
        var body = new Multipart("mixed") { Boundary = $"=_{name}_part", Preamble = null };
        body.Add(text);
        foreach (var attachment in attachments)
        {
            body.Add(attachment);
        }

        var message = new MimeMessage { Date = taken.AddMinutes(-2), MessageId = $"{name}@{letter.FromAddress.Split('@')[1]}", Body = body };
        message.From.Add(new MailboxAddress(Encoding.UTF8, letter.FromName, letter.FromAddress));
        message.To.Add(new MailboxAddress("", "rvpz@prtr.example"));
        message.Headers.Replace(HeaderId.Subject, encoding, letter.Subject);
        return message;
    }

    private static MimePart Part(SampleAttachment file, int number)
    {
        var part = new MimePart(MimeTypes.GetMimeType(file.Name))
        {
            Content = new MimeContent(new MemoryStream(file.Content, writable: false)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
        };
        var parameter = new Parameter("filename", file.Name)
        {
            EncodingMethod = int.IsEvenInteger(number) ? ParameterEncodingMethod.Rfc2231 : ParameterEncodingMethod.Rfc2047,
        };
        part.ContentDisposition.Parameters.Add(parameter);
        return part;
    }
}
