namespace Prtr.Ingest.Remarks;

/// <summary>How grave a remark is.</summary>
public enum RemarkLevel
{
    /// <summary>I: a hint.</summary>
    Information = 0,

    /// <summary>W: the operator answers it.</summary>
    Warning = 1,

    /// <summary>E: the report is not accepted.</summary>
    Error = 2,
}
