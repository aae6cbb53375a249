using Prtr.Search.Measures;

namespace Prtr.Search.Review.Indicators;

/// <summary>Rows that figures are counted over together.</summary>
internal sealed class Group<T>(IReadOnlyList<T> rows)
{
    private Measured? measured;

    public IReadOnlyList<T> Rows => rows;

    /// <summary>What the rows come to, added up once however many figures are taken from it.</summary>
    /// <param name="sum">Adds them up; one and the same for all rows of a kind.</param>
    public Measured Measured(Func<IReadOnlyList<T>, Measured> sum) => measured ??= sum(rows);
}
