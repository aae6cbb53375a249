namespace Prtr.Ingest.Deliveries.Disk;

/// <summary>Why something on the disk could not be read: values of the placeholder <c>reason</c>, put into words like remarks are.</summary>
internal static class DiskReasons
{
    public const string NotAFile = "not-a-file";
    public const string Link = "link";
    public const string LinkLoop = "link-loop";
    public const string NoRights = "no-rights";
    public const string Vanished = "vanished";
    public const string NameNotUtf8 = "name-not-utf8";
    public const string Changed = "changed-while-read";
    public const string DiskFault = "disk-fault";

    // Of errno.h on Linux.
    private const int NoEntry = 2;
    private const int NoAccess = 13;
    private const int NotAFolder = 20;
    private const int NameTooLong = 36;
    private const int Loop = 40;

    public static IReadOnlyList<string> All { get; } = [NotAFile, Link, LinkLoop, NoRights, Vanished, NameNotUtf8, Changed, DiskFault];

    /// <summary>The reason behind an error number of Linux; null when it is none of those that say something about the path.</summary>
    public static string? OfError(int number, string path) => number switch
    {
        NoEntry or NotAFolder => OfMissing(path),
        NoAccess => NoRights,
        Loop or NameTooLong => LinkLoop,
        _ => null,
    };

    /// <summary>The reason behind an exception that opening or reading threw.</summary>
    public static string Of(Exception problem, string path) => problem switch
    {
        UnauthorizedAccessException => NoRights,
        FileNotFoundException or DirectoryNotFoundException => OfMissing(path),
        _ => DiskFault,
    };

    // The name of a file is bytes; what is not UTF-8 in them cannot be written back, and the file is not found under what they were read as.
    public static string OfMissing(string path) => path.Contains('\uFFFD', StringComparison.Ordinal) ? NameNotUtf8 : Vanished;
}
