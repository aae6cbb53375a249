namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>A mail of the sample mailbox.</summary>
/// <param name="Taken">When the register's mail server took it in.</param>
internal sealed record SampleMail(MailCase Case, DateTimeOffset Taken, SampleLetter Letter, IReadOnlyList<SampleAttachment> Attachments)
{
    /// <summary>The mail that lies in this one; then the attachments are the other's.</summary>
    public SampleLetter? Forwarded { get; init; }
}

/// <param name="Language">kk or ru.</param>
internal sealed record SampleLetter(string FromName, string FromAddress, string Language, string Subject, string Text);

/// <summary>A file that hangs on a mail, with the files that the register must find in it.</summary>
/// <param name="Read">How many of them are read; with the others they are all that is in it.</param>
internal sealed record SampleAttachment(string Name, byte[] Content, int Read = 0, int NotAReport = 0, int Unreadable = 0, int Refused = 0);
