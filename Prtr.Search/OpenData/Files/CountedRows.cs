using System.Runtime.CompilerServices;

namespace Prtr.Search.OpenData.Files;

/// <summary>Counts rows as they pass.</summary>
internal sealed class CountedRows<T>
{
    public long Count { get; private set; }

    public async IAsyncEnumerable<T> CountAsync(IAsyncEnumerable<T> from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in from.WithCancellation(cancellationToken))
        {
            Count++;
            yield return row;
        }
    }
}
