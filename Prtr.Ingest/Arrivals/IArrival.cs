namespace Prtr.Ingest.Arrivals;

/// <summary>A place from which deliveries come in by themselves.</summary>
public interface IArrival
{
    /// <summary>For people: where it is.</summary>
    string Name { get; }

    /// <summary>How long to wait between two looks.</summary>
    TimeSpan Pause { get; }

    /// <summary>What stood in the way of something at the last look, in the words of the system, while the rest was taken in; null when nothing did.</summary>
    string? Problem => null;

    /// <summary>Takes in what has come since the last look. What was taken in before it fails stays taken in, and is not taken again.</summary>
    /// <returns>How many deliveries were new.</returns>
    Task<int> LookAsync(CancellationToken cancellationToken);
}
