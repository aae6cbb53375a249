namespace Prtr.Ingest.Messages;

/// <summary>A message as the register keeps it.</summary>
public sealed record KeptMessage
{
    public long Id { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public string MadeBy { get; init; } = "";

    /// <summary>On what, such as <c>report:12</c>; may be empty.</summary>
    public string About { get; init; } = "";

    public string RecipientName { get; init; } = "";

    /// <summary>Empty when no mail address is known.</summary>
    public string RecipientAddress { get; init; } = "";

    public string Language { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>Empty in lists.</summary>
    public string Content { get; init; } = "";

    public string UnsubscribeAddress { get; init; } = "";

    public string MailKey { get; init; } = "";

    /// <summary>One of <see cref="MessageState"/>.</summary>
    public string State { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }

    public int Tries { get; init; }

    /// <summary>Null when no mail waits.</summary>
    public DateTimeOffset? NextTryAt { get; init; }

    /// <summary>What the mail server said last, in its words.</summary>
    public string? ServerWords { get; init; }
}
