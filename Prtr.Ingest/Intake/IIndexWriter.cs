namespace Prtr.Ingest.Intake;

/// <summary>Writes the search index, a copy of the published data that can be thrown away. One process at a time, see <see cref="RelayClaim"/>.</summary>
public interface IIndexWriter
{
    /// <summary>Builds the index of the latest data release beside the one in use, and puts it in its place when it agrees with the database.</summary>
    /// <exception cref="InvalidDataException">What was built differs from the database; the index in use stays.</exception>
    Task<IndexFigures> RebuildAsync(CancellationToken cancellationToken);

    /// <summary>Brings the index in use to the latest data release, by what has changed or by building it anew.</summary>
    /// <exception cref="InvalidDataException">It cannot be made to agree with the database; readers keep the release that they have.</exception>
    Task UpdateAsync(CancellationToken cancellationToken);

    /// <summary>Whether it has to be brought up to date even though no message is pending: there is no index, or one of another release or of another version of the register.</summary>
    Task<bool> IsStaleAsync(CancellationToken cancellationToken);

    /// <summary>What the index in use holds; null when there is none or it cannot be read.</summary>
    Task<IndexFigures?> FiguresAsync(CancellationToken cancellationToken);

    /// <summary>Copies that neither serve nor are kept for a return to them, by name.</summary>
    /// <param name="afterRebuild">Whether as it will be when the index has been built anew, else as it is.</param>
    Task<IReadOnlyList<string>> ObsoleteAsync(bool afterRebuild, CancellationToken cancellationToken);

    /// <param name="copy">One of <see cref="ObsoleteAsync"/>.</param>
    Task RemoveAsync(string copy, CancellationToken cancellationToken);
}
