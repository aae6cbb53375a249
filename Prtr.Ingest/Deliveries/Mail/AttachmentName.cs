using MimeKit;

namespace Prtr.Ingest.Deliveries.Mail;

/// <summary>The name under which a part of a mail is listed: what the sender wrote, without folders, or one made from its type.</summary>
internal static class AttachmentName
{
    private const int Longest = 120;

    /// <summary>As written by the sender; null when there is no name.</summary>
    public static string? Written(MimeEntity part)
    {
        var (written, id) = part.ContentDisposition?.FileName is { Length: > 0 } name
            ? (name, HeaderId.ContentDisposition)
            : (part.ContentType.Name, HeaderId.ContentType);
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        var position = part.Headers.IndexOf(id);
        return Safe(HeaderText.Parameter(position < 0 ? null : part.Headers[position], written));
    }

    /// <param name="number">Of the part in its mail, from 1.</param>
    public static string Made(MimeEntity part, int number) =>
        $"attachment-{number}{(MimeTypes.TryGetExtension(part.ContentType.MimeType, out var extension) ? extension : "")}";

    /// <summary>Without folders and signs that no file name has; null when nothing is left.</summary>
    public static string? Safe(string name)
    {
        var bare = HeaderText.OneLine(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        var clean = new string([.. bare.Where(letter => !char.IsControl(letter) && !":*?\"<>|".Contains(letter, StringComparison.Ordinal))]).Trim(' ', '.');
        return clean.Length == 0 ? null
            : clean.Length <= Longest ? clean
            : clean[..(Longest - Path.GetExtension(clean).Length)] + Path.GetExtension(clean);
    }
}
