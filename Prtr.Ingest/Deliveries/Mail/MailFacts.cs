namespace Prtr.Ingest.Deliveries.Mail;

/// <summary>What a mail says about itself. A sender's address is easily forged: it says who claims to write, nothing more.</summary>
/// <param name="Sender">The address in <c>From</c>, in lower case; null when there is none.</param>
/// <param name="SenderName">The name beside it.</param>
/// <param name="Subject">Without line breaks; may be empty.</param>
/// <param name="Text">The letter without markup, cut when it is very long; a correction's reason stands here.</param>
/// <param name="MessageId">Null when the mail has none.</param>
/// <param name="Taken">When a server took the mail over, the last one first. Each line is written by its own server.</param>
/// <param name="Sent">The sender's own clock; null when it is not given or no date.</param>
public sealed record MailFacts(
    string? Sender, string? SenderName, string Subject, string Text, string? MessageId, IReadOnlyList<DateTimeOffset> Taken, DateTimeOffset? Sent);
