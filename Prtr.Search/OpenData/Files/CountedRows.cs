using System.Runtime.CompilerServices;
using Prtr.Search.Columns;
using Prtr.Search.Exports;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData.Files;

/// <summary>Rows and exact sums of a file's columns of quantities.</summary>
/// <param name="Sums">By the name of the column; a sum of different pollutants is a check sum.</param>
public sealed record TableFacts(long Rows, IReadOnlyDictionary<string, decimal> Sums);

/// <summary>Counts rows and adds up their quantities as they pass.</summary>
internal sealed class CountedRows<T>(TableLayout<T> layout)
{
    private readonly Column<T>[] exact = [.. layout.Columns.Where(column => column.Type == CellType.Exact)];
    private readonly Dictionary<string, Int128> sums = layout.Columns.Where(column => column.Type == CellType.Exact).ToDictionary(column => column.Name, _ => Int128.Zero);
    private readonly QuantityCell cell = new();
    private long rows;

    public TableFacts Facts => new(rows, sums.ToDictionary(sum => sum.Key, sum => Quantity.Exact(sum.Value)));

    public async IAsyncEnumerable<T> CountAsync(IAsyncEnumerable<T> from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in from.WithCancellation(cancellationToken))
        {
            rows++;
            foreach (var column in exact)
            {
                column.Write(row, layout.Names, cell);
                sums[column.Name] += cell.Units;
            }

            yield return row;
        }
    }

    /// <summary>Takes the one cell of a column of quantities.</summary>
    private sealed class QuantityCell : ICells
    {
        public long Units { get; private set; }

        public void Exact(Quantity? value) => Units = value?.Units ?? 0;

        public void Text(string? value) => throw new NotSupportedException();

        public void Code(string? value) => throw new NotSupportedException();

        public void Whole(long value) => throw new NotSupportedException();

        public void Sum(decimal? value) => throw new NotSupportedException();

        public void Number(decimal? value) => throw new NotSupportedException();

        public void Degrees(double value) => throw new NotSupportedException();

        public void YesNo(bool? value) => throw new NotSupportedException();

        public void Codes(IReadOnlyList<string> values) => throw new NotSupportedException();
    }
}
