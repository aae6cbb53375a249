using System.Text;
using MimeKit;
using MimeKit.Text;
using MimeKit.Utils;
using Prtr.Search.Text;

namespace Prtr.Ingest.Deliveries.Mail;

/// <summary>Reads mails, and what they say about themselves.</summary>
internal static class MailParser
{
    private const int LongestText = 20_000;

    // A bare 8-bit name is read as Latin-1, so that its bytes can be had back.
    private static readonly ParserOptions Options;

    static MailParser()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Options = new ParserOptions { CharsetEncoding = Encoding.Latin1, MaxMimeDepth = 32, MaxAddressGroupDepth = 2 };
    }

    /// <exception cref="FormatException">It is no mail.</exception>
    public static MimeMessage Read(Stream mail) =>
        new MimeParser(Options, mail, MimeFormat.Entity, persistent: false).ParseMessage();

    public static MimeParser Of(Stream mailbox) => new(Options, mailbox, MimeFormat.Mbox, persistent: false);

    public static MailFacts Facts(MimeMessage mail)
    {
        var from = mail.From.Mailboxes.FirstOrDefault() ?? mail.Sender;
        return new MailFacts(
            string.IsNullOrWhiteSpace(from?.Address) ? null : HeaderText.OneLine(from.Address).ToLowerInvariant(),
            string.IsNullOrWhiteSpace(from?.Name) ? null : HeaderText.OneLine(from.Name),
            HeaderText.Of(mail.Headers, HeaderId.Subject),
            Printable.Of(Cut(mail.TextBody ?? Bare(mail.HtmlBody ?? ""))).Trim(),
            string.IsNullOrWhiteSpace(mail.MessageId) ? null : HeaderText.OneLine(mail.MessageId),
            [.. mail.Headers.Where(header => header.Id == HeaderId.Received).Select(TakenAt).OfType<DateTimeOffset>()],
            mail.Headers.Contains(HeaderId.Date) && mail.Date != DateTimeOffset.MinValue ? mail.Date : null);
    }

    // The time stands after the last semicolon.
    private static DateTimeOffset? TakenAt(Header received) =>
        received.Value.LastIndexOf(';') is var end and >= 0 && DateUtils.TryParse(received.Value[(end + 1)..].Trim(), out var time) ? time : null;

    private static string Bare(string html)
    {
        var text = new StringBuilder();
        var tokenizer = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokenizer.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlDataToken { Kind: HtmlTokenKind.Data } data:
                    text.Append(data.Data);
                    break;
                case HtmlTagToken { Id: HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR }:
                    text.Append('\n');
                    break;
            }
        }

        return text.ToString();
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
