namespace Prtr.Ingest.Deliveries;

/// <summary>How a file of a delivery ended. Each one has exactly one of these, or the delivery is not accounted for.</summary>
public enum FileFate
{
    /// <summary>Its content was understood, whatever became of the reports in it.</summary>
    Read,

    /// <summary>A letter, a scan, a picture, a table that is not of the form: kept and listed.</summary>
    NotAReport,

    /// <summary>It should hold a report and is damaged.</summary>
    Unreadable,

    /// <summary>It may do harm, or is closed to the register: not opened, and only the fact is kept.</summary>
    Refused,
}
