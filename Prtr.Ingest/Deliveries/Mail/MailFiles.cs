using Prtr.Ingest.Deliveries.Disk;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries.Mail;

/// <summary>The ways in which mails lie on a disk: a file each, many in one mailbox file, or the folders of a Maildir.</summary>
internal static class MailFiles
{
    private static readonly byte[] MailboxMark = "From "u8.ToArray();

    /// <summary>Whether a folder is one of a Maildir that holds mails.</summary>
    public static bool IsMaildir(string folder)
    {
        var full = Path.GetFullPath(folder);
        return Path.GetFileName(full) is "cur" or "new"
            && Path.GetDirectoryName(full) is { } parent && Directory.Exists(Path.Combine(parent, "cur")) && Directory.Exists(Path.Combine(parent, "new"));
    }

    /// <summary>Whether a file holds mails one after the other: by its name, and by its first bytes. False when it cannot be opened.</summary>
    public static bool IsMailbox(string path)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is not ("" or ".mbox" or ".mbx"))
        {
            return false;
        }

        try
        {
            using var file = File.OpenRead(path);
            var head = new byte[MailboxMark.Length];
            return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(MailboxMark);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The mails of a mailbox; where it cannot be read on, one more delivery says so.</summary>
    public static IEnumerable<IncomingDelivery> InMailbox(string path, ReadLimits limits)
    {
        var box = FileNames.Of(Path.GetFileName(path));
        var places = Places(path, out var fault);
        var mails = places.Index().Select(mail => (Name: $"{box}/{mail.Index + 1}", Place: mail.Item))
            .Select(mail => Mail(mail.Name, () => InMailbox(path, mail.Name, mail.Place, limits), limits));
        return fault is null ? mails : mails.Append(new IncomingDelivery(box, () => OpenedDelivery.Unreadable(box, UnreadableFileException.Because(box, fault).Remark)));
    }

    /// <summary>A mail as a delivery of its own.</summary>
    /// <param name="read">Takes the file from where it is.</param>
    public static IncomingDelivery Mail(string name, Func<ReportFile> read, ReadLimits limits) => IncomingDelivery.Of(name, read, file =>
    {
        var files = new SortedFiles(file.Name, limits);
        var facts = MailOpening.AddAll(files, file);
        return new OpenedDelivery(file.Name, DeliveryChannel.Mail, facts, file, files.Sources, files.Passed);
    });

    private static List<(long Start, long Length)> Places(string path, out string? fault)
    {
        fault = null;
        var (starts, end) = (new List<long>(), 0L);
        try
        {
            using var file = File.OpenRead(path);
            end = file.Length;
            var parser = MailParser.Of(file);
            while (!parser.IsEndOfStream)
            {
                using var mail = parser.ParseMessage();
                starts.Add(parser.MboxMarkerOffset);
            }
        }
        catch (FormatException)
        {
            fault = UnreadableReasons.Damaged;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            fault = DiskReasons.Of(problem, path);
        }

        return [.. starts.Zip(starts.Skip(1).Append(end), (start, next) => (start, next - start))];
    }

    // Without the line that separates the mails.
    private static ReportFile InMailbox(string path, string name, (long Start, long Length) place, ReadLimits limits)
    {
        SourceGuard.CheckSize(new ReportFile(name, place.Length, () => Stream.Null), limits);
        try
        {
            using var file = File.OpenRead(path);
            file.Position = place.Start;
            var bytes = new byte[place.Length];
            file.ReadExactly(bytes);
            return ReportFile.InMemory(name, bytes[(Array.IndexOf(bytes, (byte)'\n') + 1)..]);
        }
        catch (EndOfStreamException)
        {
            throw UnreadableFileException.Because(name, DiskReasons.Changed);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw UnreadableFileException.Because(name, DiskReasons.Of(problem, path));
        }
    }
}
