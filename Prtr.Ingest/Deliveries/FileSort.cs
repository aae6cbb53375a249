namespace Prtr.Ingest.Deliveries;

/// <summary>What a delivery does with a file.</summary>
internal enum FileSort
{
    /// <summary>Read by itself: a workbook or a JSON document.</summary>
    Report,

    /// <summary>Read together with the other tables of its folder.</summary>
    Table,

    Archive,

    Mail,

    /// <summary>Listed and kept.</summary>
    NotAReport,

    /// <summary>Listed without a word: what systems leave behind.</summary>
    Silent,

    /// <summary>Listed as something that may have been a report.</summary>
    Lost,

    Refused,
}
