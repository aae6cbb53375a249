namespace Prtr.Ingest.Reports;

/// <summary>How much a source may hold; beyond it the source is refused, so that no file can exhaust the service.</summary>
public sealed record ReadLimits
{
    /// <summary>Bytes of one file as handed in.</summary>
    public long FileBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Bytes of all entries of an archive together, unpacked; also of all archives and mails of a delivery together.</summary>
    public long UnpackedBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Entries of an archive; also files in all archives and mails of a delivery together.</summary>
    public int Entries { get; init; } = 2_000;

    /// <summary>Archives and mails around a file, the delivery itself included.</summary>
    public int Nesting { get; init; } = 4;

    /// <summary>An entry, or an archive, that unpacks to more than this many times its size, and is large, is a bomb.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Entries and archives smaller than this, unpacked, may have any ratio.</summary>
    public long RatioFreeBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>Rows of all tables of one source together that hold anything, reports included. A year of the whole country has 100,000.</summary>
    public int Rows { get; init; } = 250_000;

    /// <summary>Reports of one source. The country has 1,200 a year.</summary>
    public int Reports { get; init; } = 50_000;

    /// <summary>Columns of one table.</summary>
    public int Columns { get; init; } = 256;

    /// <summary>Levels of nesting in JSON; a report has four.</summary>
    public int JsonDepth { get; init; } = 16;
}
