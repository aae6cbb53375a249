namespace Prtr.Ingest.Reports.Files;

/// <summary>What a file is, by its name and its first bytes; both must agree.</summary>
internal enum FileKind
{
    Unknown = 0,
    Workbook = 1,
    MacroWorkbook = 2,
    Encrypted = 3,
    Archive = 4,
    Csv = 5,
    Json = 6,
    JsonLines = 7,
}
