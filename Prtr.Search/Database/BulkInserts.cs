namespace Prtr.Search.Database;

/// <summary>Tables that rows are inserted into together.</summary>
/// <param name="inserts">A table comes after those that it refers to.</param>
public sealed class BulkInserts(params IReadOnlyList<BulkInsert> inserts) : IDisposable
{
    /// <inheritdoc cref="BulkInsert.CompleteAsync"/>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        foreach (var insert in inserts)
        {
            await insert.CompleteAsync(cancellationToken);
        }
    }

    public void Dispose()
    {
        foreach (var insert in inserts)
        {
            insert.Dispose();
        }
    }
}
