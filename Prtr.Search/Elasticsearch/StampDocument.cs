using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// The one document that is no record: which data release readers may see. It is written last, when all records of the release can be found,
/// so that a reader has the old release or the new one.
/// </summary>
internal sealed record StampDocument(StampedRelease Release)
{
    /// <summary>Its id in the index.</summary>
    public const string Id = "release";

    public static StampDocument Of(DataRelease release) => new(new StampedRelease(release.Id, release.Name, release.PublishedAt, release.Incarnation));

    public DataRelease ToRelease() => new(Release.Id, Release.Name, Release.PublishedAt) { Incarnation = Release.Incarnation ?? "" };
}

/// <param name="Incarnation">Null in an index that a former version of the register has stamped.</param>
internal sealed record StampedRelease(long Id, string Name, DateTimeOffset PublishedAt, string? Incarnation);
