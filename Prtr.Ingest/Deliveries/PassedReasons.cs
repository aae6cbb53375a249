namespace Prtr.Ingest.Deliveries;

/// <summary>Why a file was not given to the readers: values of the placeholder <c>reason</c>, put into words like remarks are.</summary>
internal static class PassedReasons
{
    public const string MessageText = "message-text";
    public const string Document = "document";
    public const string Picture = "picture";
    public const string Text = "plain-text";
    public const string Signature = "signature";
    public const string Contact = "contact";
    public const string Recording = "recording";
    public const string SystemFile = "system-file";
    public const string EmptyArchive = "empty-archive";
    public const string TableName = "table-name";
    public const string TableTwice = "table-twice";
    public const string SpreadsheetFormat = "spreadsheet-format";
    public const string ArchiveFormat = "archive-format";
    public const string MailFormat = "mail-format";
    public const string KindUnknown = "kind-unknown";
    public const string Executable = "executable";

    public static IReadOnlyList<string> All { get; } =
    [
        MessageText, Document, Picture, Text, Signature, Contact, Recording, SystemFile, EmptyArchive,
        TableName, TableTwice, SpreadsheetFormat, ArchiveFormat, MailFormat, KindUnknown, Executable,
    ];
}
