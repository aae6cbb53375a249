namespace Prtr.Search.Aggregates;

/// <summary>An answer with its figures and words, as pages and files show it.</summary>
public sealed record AggregateTable(AggregateAnswer Answer, AggregateLabels Labels)
{
    public AggregateRequest Request => Answer.Request;

    public AggregateFigures Figures { get; } = new(Answer);

    public string Sentence => Labels.Sentence(Request);

    /// <summary>The cells that hold something, row by row; those of one row in the order of the columns.</summary>
    public IEnumerable<CellKey> Cells() =>
        from row in Answer.Rows
        from column in Request.Column is null ? [null] : Answer.Columns.Cast<string?>()
        let key = row with { Column = column }
        where !Answer.Cell(key).IsEmpty || Answer.Before(key) is { IsEmpty: false }
        select key;
}
