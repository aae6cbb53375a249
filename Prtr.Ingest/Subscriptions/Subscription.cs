namespace Prtr.Ingest.Subscriptions;

/// <summary>That somebody wants to hear by mail of new and corrected reports.</summary>
public sealed record Subscription
{
    public long Id { get; init; }

    /// <summary>32 letters that stand in the mails alone; whoever knows them confirms and ends it.</summary>
    public string Secret { get; init; } = "";

    public string MailAddress { get; init; } = "";

    /// <summary>Of the mails: kk, ru or en.</summary>
    public string Language { get; init; } = "";

    /// <summary>The page that it is about, under the language, such as <c>facilities/4</c>.</summary>
    public string Page { get; init; } = "";

    /// <summary>The query of its records, as addresses have it.</summary>
    public string Query { get; init; } = "";

    /// <summary>The last data release whose changes its owner was told.</summary>
    public long ToldReleaseId { get; init; }
}
