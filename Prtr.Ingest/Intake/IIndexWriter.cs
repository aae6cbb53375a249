namespace Prtr.Ingest.Intake;

/// <summary>Writes the search index, a copy of the published data that can be thrown away.</summary>
public interface IIndexWriter
{
    /// <summary>Builds the index of the latest data release beside the one in use, and puts it in its place when it agrees with the database.</summary>
    /// <exception cref="InvalidDataException">What was built differs from the database; the index in use stays.</exception>
    Task<IndexFigures> RebuildAsync(CancellationToken cancellationToken);

    /// <summary>What the index in use holds; null when there is none or it cannot be read.</summary>
    Task<IndexFigures?> FiguresAsync(CancellationToken cancellationToken);
}
