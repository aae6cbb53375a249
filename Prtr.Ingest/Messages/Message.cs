namespace Prtr.Ingest.Messages;

/// <summary>A letter or mail of the centre, before it is kept.</summary>
/// <param name="Language">Of its text.</param>
/// <param name="Content">Plain text.</param>
/// <param name="MadeBy">Who has made it, such as <c>account:aliya</c>.</param>
public sealed record Message(string Language, string Subject, string Content, string MadeBy, DateTimeOffset MadeAt)
{
    /// <summary>Empty when not known.</summary>
    public string RecipientName { get; init; } = "";

    /// <summary>Where a mail goes to; empty, or no mail address: it can only be printed.</summary>
    public string RecipientAddress { get; init; } = "";

    /// <summary>On what, such as <c>report:12</c>; empty for nothing that the register knows.</summary>
    public string About { get; init; } = "";

    /// <summary>Where whoever does not want such mails says so by one press; empty when no list sends it.</summary>
    public string UnsubscribeAddress { get; init; } = "";

    public IReadOnlyList<MessageAttachment> Attachments { get; init; } = [];
}

/// <param name="MediaType">Such as <c>text/csv</c>.</param>
public sealed record MessageAttachment(string Name, string MediaType, byte[] Content);
