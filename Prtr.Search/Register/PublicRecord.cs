namespace Prtr.Search.Register;

/// <summary>One public figure of a published report: a row of its releases, waste water or waste, with where it came from.</summary>
public sealed record PublicRecord : RecordTraits
{
    public PublicRecord()
    {
    }

    internal PublicRecord(RecordTraits traits)
        : base(traits)
    {
    }

    /// <summary>The key of the row in the database; ascending in the order of publication.</summary>
    public required long Id { get; init; }

    /// <summary>The facility in that year.</summary>
    public required PublicReport Report { get; init; }

    /// <summary>Kilograms a year, total; null for waste and for withheld values.</summary>
    public Quantity? QuantityKg { get; init; }

    /// <summary>The part of the total that was accidental, kilograms a year; null when not given.</summary>
    public Quantity? AccidentalKg { get; init; }

    /// <summary>Tonnes a year, only for waste; null when withheld.</summary>
    public Quantity? QuantityT { get; init; }

    public string? SourceSheet { get; init; }

    public int SourceRow { get; init; }

    /// <summary>Where in the operator's file the figure stands.</summary>
    public RecordSource Source => new(SourceSheet, SourceRow);
}

/// <summary>The sheet and row of the operator's report that a figure was read from. Its file has no name here: people write theirs and others' into names of files.</summary>
/// <param name="Sheet">Null when the file has no sheets.</param>
/// <param name="Row">From 1, header included.</param>
public sealed record RecordSource(string? Sheet, int Row);
