using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Intake;

/// <summary>The embedded index: a file beside the database for each data release, which who searches reads into memory.</summary>
public sealed class EmbeddedIndexWriter(RegisterDatabase database, ReferenceData reference) : IIndexWriter
{
    private static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything, Size = 1 };

    public async Task<IndexFigures> RebuildAsync(CancellationToken cancellationToken)
    {
        var expected = await DatabaseFigures.ReadAsync(database, cancellationToken);
        var index = await EmbeddedIndex.LoadAsync(database, reference, cancellationToken);
        var built = FiguresOf(index);
        var differences = expected.Differences(built).ToList();
        if (differences.Count > 0)
        {
            throw new InvalidDataException(string.Join("; ", differences));
        }

        new SnapshotFile(database, reference).Write(index);
        return built;
    }

    public async Task<IndexFigures?> FiguresAsync(CancellationToken cancellationToken)
    {
        var release = await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken);
        return await new SnapshotFile(database, reference).ReadAsync(release, cancellationToken) is { } index ? FiguresOf(index) : null;
    }

    private static IndexFigures FiguresOf(EmbeddedIndex index)
    {
        var totals = index.Search(Everything).Totals;
        return new IndexFigures(
            index.State.Release.Name,
            totals.Facilities,
            totals.Records,
            totals.ReleasesKg,
            totals.AccidentalKg,
            totals.WastewaterKg,
            totals.WasteT);
    }
}
