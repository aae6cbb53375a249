using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Intake;

/// <summary>The embedded index: columns in the memory of who searches, built from the database for each data release.</summary>
public sealed class EmbeddedIndexWriter(RegisterDatabase database, ReferenceData reference) : IIndexWriter
{
    private static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything, Size = 1 };

    public async Task<IndexFigures> RebuildAsync(CancellationToken cancellationToken)
    {
        var expected = await DatabaseFigures.ReadAsync(database, cancellationToken);
        var built = FiguresOf(await EmbeddedIndex.LoadAsync(database, reference, cancellationToken));
        var differences = expected.Differences(built).ToList();
        return differences.Count == 0 ? built : throw new InvalidDataException(string.Join("; ", differences));
    }

    public async Task<IndexFigures?> FiguresAsync(CancellationToken cancellationToken) =>
        FiguresOf(await EmbeddedIndex.LoadAsync(database, reference, cancellationToken));

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
