namespace Prtr.Ingest.Requests;

/// <summary>A request as the register keeps it.</summary>
public sealed record KeptRequest
{
    /// <summary>The number that its sender was told.</summary>
    public long Id { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public string Language { get; init; } = "";

    /// <summary>One of <see cref="PublicRequest.Kinds"/>.</summary>
    public string Kind { get; init; } = "";

    public string About { get; init; } = "";

    public string Content { get; init; } = "";

    /// <summary>Empty when not given.</summary>
    public string SenderName { get; init; } = "";

    /// <summary>Empty when no answer is wanted.</summary>
    public string SenderAddress { get; init; } = "";

    /// <summary>When it was first answered; null while it waits.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}
