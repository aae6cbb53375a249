using System.Security.Cryptography;
using System.Text;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Deliveries.Mail;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake;

/// <summary>Files that were handed in together, with what was read in them.</summary>
/// <param name="Sha256">Of the file, or of the names and hashes of several; the same files give the same hash in any order and folder.</param>
/// <param name="Files">What is kept, with its bytes: the file as it came, beside a mail the reports in it, and the files of a folder.</param>
public sealed record Delivery(string Name, string Sha256, long ByteCount, IReadOnlyList<DeliveredFile> Files, ReadOutcome Content)
{
    public DeliveryChannel Channel { get; init; } = DeliveryChannel.File;

    /// <summary>Null unless it came by mail.</summary>
    public MailFacts? Mail { get; init; }

    /// <summary>Every file in it, also inside archives and mails, and what became of it.</summary>
    public IReadOnlyList<FileAccount> Accounts { get; init; } = [];

    /// <summary>Nothing in it could be opened or read; only that it came is kept.</summary>
    public bool IsUnreadable => Accounts.Count > 0
        ? Accounts.All(file => file.Fate is FileFate.Unreadable or FileFate.Refused)
        : Content.IsUnreadable;

    /// <summary>Who sent it beyond doubt: the BIN of an operator whose people have signed in, or the code of a region; null when nobody has shown it.</summary>
    public string? Identity { get; init; }

    /// <summary>Who sent it, as far as is known: an identity, else an address, which says who claims to write; null when nothing is.</summary>
    public string? Sender => Identity ?? Mail?.Sender;

    internal static string HashOf(IReadOnlyList<(string Name, string Sha256)> files)
    {
        if (files is [{ Sha256.Length: > 0 }])
        {
            return files[0].Sha256;
        }

        var list = string.Concat(files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Name}\0{f.Sha256}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list)));
    }
}

/// <summary>A file as it came.</summary>
public sealed record DeliveredFile(string Name, string Sha256, byte[] Content);
