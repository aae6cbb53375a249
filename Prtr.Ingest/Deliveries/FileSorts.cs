using System.Collections.Frozen;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries;

/// <summary>Sorts the files of a delivery by name, and by their first bytes where a name may lie.</summary>
internal static class FileSorts
{
    private const int HeadBytes = 4096;

    private static readonly FrozenDictionary<string, (FileSort Sort, string Reason)> ByExtension = new (FileSort, string Reason, string Extensions)[]
    {
        (FileSort.Report, "", ".xlsx .xlsm .json .jsonl"),
        (FileSort.Archive, "", ".zip"),
        (FileSort.Mail, "", ".eml"),
        (FileSort.NotAReport, PassedReasons.Document, ".pdf .doc .docx .docm .rtf .odt .ppt .pptx .odp .djvu .xps"),
        (FileSort.NotAReport, PassedReasons.Picture, ".jpg .jpeg .jpe .jfif .png .gif .bmp .tif .tiff .webp .svg .heic .ico .emf .wmf"),
        (FileSort.NotAReport, PassedReasons.Text, ".txt .md .log .htm .html .mht .xml .tsv .tab"),
        (FileSort.NotAReport, PassedReasons.Signature, ".p7s .sig .sgn .asc .cms .cer .crt .pem"),
        (FileSort.NotAReport, PassedReasons.Contact, ".ics .vcf .vcs"),
        (FileSort.NotAReport, PassedReasons.Recording, ".mp3 .mp4 .wav .avi .mov .ogg .mkv .3gp .m4a"),
        (FileSort.Silent, PassedReasons.SystemFile, ".ds_store"),
        (FileSort.Lost, PassedReasons.TableName, ".csv"),
        (FileSort.Lost, PassedReasons.SpreadsheetFormat, ".xls .xlsb .xlt .xltx .ods .fods .numbers .wps .et .dbf .mdb .accdb"),
        (FileSort.Lost, PassedReasons.ArchiveFormat, ".rar .7z .tar .gz .tgz .bz2 .xz .arj .cab .z .lzh .zipx .001"),
        (FileSort.Lost, PassedReasons.MailFormat, ".msg .pst .ost .p7m"),
        (FileSort.Refused, PassedReasons.Executable, ".exe .dll .scr .com .pif .bat .cmd .msi .msp .js .jse .vbs .vbe .wsf .wsh .ps1 .hta .jar .cpl .reg .lnk .iso .img .vhd .apk .elf .sh .chm"),
    }
    .SelectMany(row => row.Extensions.Split(' '), (row, extension) => (extension, row.Item1, row.Reason))
    .ToFrozenDictionary(row => row.extension, row => (row.Item2, row.Reason));

    private static readonly FrozenSet<string> SystemNames = new[] { ".ds_store", "thumbs.db", "desktop.ini", ".gitignore" }.ToFrozenSet();

    /// <summary>Endings of the names of such files.</summary>
    public static IEnumerable<string> Endings(params IEnumerable<FileSort> sorts) => ByExtension.Where(known => sorts.Contains(known.Value.Sort)).Select(known => known.Key).Order(StringComparer.Ordinal);

    public static bool IsExecutable(string name, ReadOnlySpan<byte> head) =>
        Of(name).Sort == FileSort.Refused || head.StartsWith("MZ"u8) || head.StartsWith("\u007fELF"u8);

    /// <summary>The sort of a file as far as its name tells.</summary>
    public static FileSort ByName(string name) => Of(name).Sort;

    /// <summary>The sort of a file, with one of <see cref="PassedReasons"/> where it is not read.</summary>
    public static (FileSort Sort, string Reason) Of(ReportFile file)
    {
        var head = Head(file);
        if (IsExecutable(file.Name, head))
        {
            return (FileSort.Refused, PassedReasons.Executable);
        }

        var known = Of(file.Name);
        return known.Reason == PassedReasons.Text && TableHeading.IsOn(head) ? (FileSort.Lost, PassedReasons.TableName) : known;
    }

    private static (FileSort Sort, string Reason) Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();
        // Office leaves a file with ~$ before the name while a workbook is open.
        if (SystemNames.Contains(name) || name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith("._", StringComparison.Ordinal)
            || path.StartsWith("__MACOSX/", StringComparison.Ordinal) || path.Contains("/__MACOSX/", StringComparison.Ordinal))
        {
            return (FileSort.Silent, PassedReasons.SystemFile);
        }

        return CsvNames.IsTable(name) ? (FileSort.Table, "")
            : ByExtension.TryGetValue(Path.GetExtension(name), out var known) ? known
            : (FileSort.Lost, PassedReasons.KindUnknown);
    }

    private static byte[] Head(ReportFile file)
    {
        using var stream = file.Open();
        var head = new byte[Math.Min(HeadBytes, file.Length)];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}
