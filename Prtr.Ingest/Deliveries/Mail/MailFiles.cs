using Prtr.Ingest.Reports;

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

    /// <summary>Whether a file holds mails one after the other: by its name, and by its first bytes.</summary>
    public static bool IsMailbox(string path)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is not ("" or ".mbox" or ".mbx"))
        {
            return false;
        }

        using var file = File.OpenRead(path);
        var head = new byte[MailboxMark.Length];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(MailboxMark);
    }

    public static IEnumerable<IncomingDelivery> InMailbox(string path, ReadLimits limits)
    {
        var box = Path.GetFileName(path);
        return Places(path).Index().Select(mail => Mail(
            new ReportFile($"{box}/{mail.Index + 1}", mail.Item.Length, () => new MemoryStream(Bytes(path, mail.Item), writable: false)), limits));
    }

    /// <summary>A mail as a delivery of its own.</summary>
    public static IncomingDelivery Mail(ReportFile file, ReadLimits limits) => new(file.Name, () =>
    {
        var files = new SortedFiles(file.Name, limits);
        var facts = MailOpening.AddAll(files, file);
        return new OpenedDelivery(file.Name, DeliveryChannel.Mail, facts, file, files.Sources, files.Passed);
    });

    private static List<(long Start, long Length)> Places(string path)
    {
        using var file = File.OpenRead(path);
        var parser = MailParser.Of(file);
        var starts = new List<long>();
        while (!parser.IsEndOfStream)
        {
            using var mail = parser.ParseMessage();
            starts.Add(parser.MboxMarkerOffset);
        }

        return [.. starts.Zip(starts.Skip(1).Append(file.Length), (start, end) => (start, end - start))];
    }

    // Without the line that separates the mails.
    private static byte[] Bytes(string path, (long Start, long Length) place)
    {
        using var file = File.OpenRead(path);
        file.Position = place.Start;
        var bytes = new byte[place.Length];
        file.ReadExactly(bytes);
        return bytes[(Array.IndexOf(bytes, (byte)'\n') + 1)..];
    }
}
