using Microsoft.Extensions.Logging;

namespace Prtr.Search.Queries;

/// <summary>Whether the search index answers. While it does not, something else does, and readers are told where they have to wait longer.</summary>
public sealed partial class SearchAvailability(TimeProvider clock, ILogger<SearchAvailability> log)
{
    // After this it is asked again; until then nobody waits for it.
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(15);

    private volatile Loss? loss;
    private volatile Substitute substitute;

    /// <summary>Why the index is not asked at this moment; null when it is.</summary>
    public string? Away => loss is { } last && clock.GetElapsedTime(last.At) < RetryAfter ? last.Reason : null;

    /// <summary>What answers instead of the index at this moment; null when the index does.</summary>
    public Substitute? AnsweredBy => Away is null ? null : substitute;

    /// <summary>What has answered last in the place of the index.</summary>
    public void MarkSubstitute(Substitute by) => substitute = by;

    /// <summary>The index has not answered.</summary>
    /// <param name="reason">One line that says why.</param>
    public void MarkAway(string reason)
    {
        if (loss?.Reason != reason)
        {
            IsAway(reason);
        }

        loss = new Loss(reason, clock.GetTimestamp());
    }

    /// <summary>The index has answered.</summary>
    public void MarkAnswering()
    {
        if (loss is not null && Away is null)
        {
            loss = null;
            IsBack();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The search index is away, and its substitute answers. {Reason}")]
    private partial void IsAway(string reason);

    [LoggerMessage(LogLevel.Information, "The search index answers again.")]
    private partial void IsBack();

    private sealed record Loss(string Reason, long At);
}
