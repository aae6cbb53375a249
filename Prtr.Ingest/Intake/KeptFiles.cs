using Prtr.Ingest.Deliveries;

namespace Prtr.Ingest.Intake;

/// <summary>
/// Which bytes of a delivery are kept: the file as it came, unless something in it was refused; then, and of a folder, each harmless file.
/// The reports in a mail are kept beside it, for they are offered to readers and the letter is not.
/// </summary>
internal static class KeptFiles
{
    public static IReadOnlyList<DeliveredFile> Of(OpenedDelivery opened, HashedFile? original, IEnumerable<HashedFile> sources, IEnumerable<HashedFile> passed)
    {
        var whole = original is not null && opened.Passed.All(file => file.Fate != FileFate.Refused);
        var harmless = opened.Passed.Zip(passed).Where(pair => pair.First.Fate != FileFate.Refused).Select(pair => pair.Second);
        IEnumerable<HashedFile> kept = (whole, opened.Channel) switch
        {
            (true, DeliveryChannel.Mail) => sources.Prepend(original!),
            (true, _) => [original!],
            (false, _) => sources.Concat(harmless),
        };
        // One of the databases tells no large letters from small ones.
        return
        [
            .. kept.Where(file => file.Content is not null)
                .DistinctBy(file => file.File.Name, StringComparer.OrdinalIgnoreCase)
                .Select(file => new DeliveredFile(file.File.Name, file.Sha256!, file.Content!)),
        ];
    }
}
