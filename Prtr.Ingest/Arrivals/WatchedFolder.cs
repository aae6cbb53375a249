using System.Globalization;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;

namespace Prtr.Ingest.Arrivals;

/// <summary>
/// A folder into which people or programs lay files. What has not changed between two looks is moved to <c>taking</c>, taken in, and moved to <c>taken</c>, each time into a folder of that moment;
/// nothing is deleted. A run that was cut off leaves its files in <c>taking</c>, where the next one finds them; what it had taken in already is known.
/// Names that begin with a dot, or end as unfinished downloads do, are left alone. Links are not followed: whoever may lay files here could read, by the site's rights, what lies elsewhere.
/// What cannot be moved stays where it is, and the rest is taken in.
/// </summary>
public sealed class WatchedFolder(OpenRegister register, string folder) : IArrival
{
    private static readonly string[] Unfinished = [".part", ".filepart", ".crdownload", ".tmp", "~"];

    private readonly string taking = Path.Combine(folder, "taking");
    private readonly string taken = Path.Combine(folder, "taken");
    private static readonly EnumerationOptions Within = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    private Dictionary<string, string> before = [];

    public string Name => folder;

    public TimeSpan Pause => TimeSpan.FromSeconds(10);

    public string? Problem { get; private set; }

    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        Problem = null;
        MakeOwn(taking);
        MakeOwn(taken);
        var count = 0;
        foreach (var left in Directory.GetDirectories(taking).Where(path => !IsLink(path)).Order(StringComparer.Ordinal))
        {
            count += await TakeAsync(left, cancellationToken);
        }

        var now = Directory.EnumerateFileSystemEntries(folder).Where(IsMeant).ToDictionary(path => path, Fingerprint);
        var still = now.Where(entry => before.GetValueOrDefault(entry.Key) == entry.Value).Select(entry => entry.Key).ToList();
        before = now;
        return count + (still.Count == 0 ? 0 : await TakeAsync(Claim(still), cancellationToken));
    }

    private string Claim(IEnumerable<string> entries)
    {
        var claimed = Path.Combine(taking, register.Clock.GetLocalNow().ToString("yyyy-MM-dd HHmmss.fff", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(claimed);
        foreach (var entry in entries)
        {
            try
            {
                // Within one file system both are one step.
                Directory.Move(entry, Path.Combine(claimed, Path.GetFileName(entry)));
            }
            catch (Exception stuck) when (stuck is IOException or UnauthorizedAccessException)
            {
                Problem = stuck.Message;
            }
        }

        return claimed;
    }

    private async Task<int> TakeAsync(string claimed, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var outcome in register.Loader.LoadAsync(IncomingDeliveries.Find([claimed], followLinks: false), null, cancellationToken))
        {
            count += outcome.Known ? 0 : 1;
        }

        Directory.Move(claimed, Path.Combine(taken, Path.GetFileName(claimed)));
        return count;
    }

    // In the place of these a link would have files of elsewhere taken in and moved.
    private static void MakeOwn(string path)
    {
        if (IsLink(path))
        {
            throw new IOException($"{path} is a link; it has to be a folder of its own.");
        }

        Directory.CreateDirectory(path);
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private bool IsMeant(string path) =>
        !IsLink(path) && path != taking && path != taken && Path.GetFileName(path) is var name && !name.StartsWith('.') && !Unfinished.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // Of a folder everything in it counts.
    private static string Fingerprint(string path)
    {
        FileInfo[] files = Directory.Exists(path) ? new DirectoryInfo(path).GetFiles("*", Within) : [new FileInfo(path)];
        return string.Create(CultureInfo.InvariantCulture, $"{files.Length} {files.Where(file => file.Exists).Sum(file => file.Length)} {files.Select(file => file.LastWriteTimeUtc.Ticks).DefaultIfEmpty().Max()}");
    }
}
