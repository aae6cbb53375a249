namespace Prtr.Ingest.Notices;

/// <summary>Something that people of an operator or a region are to know.</summary>
public sealed record Notice
{
    public DateTimeOffset HappenedAt { get; init; }

    /// <summary>A state of a report, <c>correction-asked</c>, <c>deadline-near</c>, <c>deadline-near-diffuse</c>, <c>joined</c>, or <c>change-asked</c>, <c>change-done</c>, <c>change-declined</c>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What <see cref="Number"/> is of: <c>report</c>, <c>diffuse</c>, <c>change</c> or <c>person</c>; for <c>year</c> it is how many reports are missing.</summary>
    public string About { get; init; } = "";

    public long Number { get; init; }

    /// <summary>Of the facility, the local executive body or the person.</summary>
    public string Name { get; init; } = "";

    /// <summary>The reporting year; null where it has to do with none.</summary>
    public int? Year { get; init; }
}
