namespace Prtr.Search.OpenData;

/// <summary>A row that a data release added, changed or removed; a changed one stands twice, as it was before and as it is after.</summary>
public sealed record RowChange<T>(ChangeKind Kind, T Row)
    where T : class
{
    /// <summary>What became of a report's rows. Rows that say the same in both are no change, whatever version they stand in.</summary>
    /// <param name="subject">What a row is about: rows about the same in both states are one row that changed.</param>
    /// <param name="content">All that a row says.</param>
    public static IEnumerable<RowChange<T>> Between(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, object> subject, Func<T, object> content)
    {
        var said = after.Select(content).ToHashSet();
        var kept = before.Select(content).Where(said.Contains).ToHashSet();
        var old = before.Where(row => !kept.Contains(content(row))).GroupBy(subject).ToDictionary(rows => rows.Key, rows => new Queue<T>(rows));
        foreach (var row in after.Where(row => !kept.Contains(content(row))))
        {
            if (old.TryGetValue(subject(row), out var same) && same.TryDequeue(out var was))
            {
                yield return new(ChangeKind.Before, was);
                yield return new(ChangeKind.After, row);
            }
            else
            {
                yield return new(ChangeKind.Added, row);
            }
        }

        foreach (var row in old.Values.SelectMany(rows => rows))
        {
            yield return new(ChangeKind.Removed, row);
        }
    }
}

public enum ChangeKind
{
    Added,
    Removed,
    Before,
    After,
}
