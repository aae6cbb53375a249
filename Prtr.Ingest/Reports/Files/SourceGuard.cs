using System.Globalization;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports.Files;

/// <summary>What is looked at before a file is read.</summary>
internal static class SourceGuard
{
    public static void CheckSize(ReportFile file, ReadLimits limits)
    {
        if (file.Length > limits.FileBytes)
        {
            throw new UnreadableFileException(RemarkKinds.FileTooLarge.At(
                new Place(file.Name),
                null,
                file.Length.ToString(CultureInfo.InvariantCulture),
                limits.FileBytes.ToString(CultureInfo.InvariantCulture)));
        }
    }

    public static byte[] ReadAll(ReportFile file)
    {
        using var stream = file.Open();
        var content = new byte[file.Length];
        var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return read == 0 ? throw new UnreadableFileException(RemarkKinds.FileEmpty.At(new Place(file.Name), null)) : content[..read];
    }

    public static byte[] ReadCsv(ReportFile file)
    {
        var content = ReadAll(file);
        return FileKinds.Of(file.Name, content) == FileKind.Csv ? content : throw UnknownKind(file.Name);
    }

    public static void RefuseMacros(GuardedArchive archive, string name)
    {
        if (archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new UnreadableFileException(RemarkKinds.FileHasMacros.At(new Place(name), null));
        }
    }

    public static UnreadableFileException UnknownKind(string name) => new(RemarkKinds.FileKindUnknown.At(new Place(name), null, name));
}
