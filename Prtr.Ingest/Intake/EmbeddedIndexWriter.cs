using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Intake;

/// <summary>The embedded index: a file beside the database, which whoever searches holds in memory.</summary>
public sealed class EmbeddedIndexWriter(RegisterDatabase database, ReferenceData reference) : IIndexWriter
{
    private static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything, Size = 1 };

    private readonly SnapshotFile file = new(database, reference);

    public async Task<IndexFigures> RebuildAsync(CancellationToken cancellationToken)
    {
        var (index, built, expected) = await BuildAsync(cancellationToken);
        while (built.Release != expected.Release)
        {
            // Another process published in between.
            (index, built, expected) = await BuildAsync(cancellationToken);
        }

        expected.ThrowIfDifferent(built);
        file.Write(index);
        return built;
    }

    public async Task<IndexFigures?> FiguresAsync(CancellationToken cancellationToken)
    {
        var release = await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken);
        return await file.ReadAsync(release, cancellationToken) is { } index ? FiguresOf(index) : null;
    }

    public Task UpdateAsync(CancellationToken cancellationToken) => RebuildAsync(cancellationToken);

    /// <summary>Never: who searches makes the file when it is not there.</summary>
    public Task<bool> IsStaleAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>None: a new file takes the place of the one before.</summary>
    public Task<IReadOnlyList<string>> ObsoleteAsync(bool afterRebuild, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task RemoveAsync(string copy, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<(EmbeddedIndex Index, IndexFigures Built, IndexFigures Expected)> BuildAsync(CancellationToken cancellationToken)
    {
        var index = await EmbeddedIndex.LoadAsync(database, reference, cancellationToken);
        return (index, FiguresOf(index), await DatabaseFigures.ReadAsync(database, cancellationToken));
    }

    private static IndexFigures FiguresOf(EmbeddedIndex index) => IndexFigures.Of(index.State.Release, index.Search(Everything).Totals);
}
