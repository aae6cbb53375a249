namespace Prtr.Search.Review.Statements;

/// <summary>A source, perhaps narrowed, told apart by its dimensions, with a figure for each measure.</summary>
internal sealed record Cut(Source From, IReadOnlyList<Dimension> By, IReadOnlyList<Measure> Measures)
{
    /// <summary>A condition on the source's columns; null for all of it.</summary>
    public string? Where { get; init; }

    /// <summary>All published years instead of the review's own.</summary>
    public bool AllYears { get; init; }

    /// <summary>Whether a row over everything makes sense.</summary>
    public bool HasTotal { get; init; }

    public IReadOnlyList<Cell> Cells =>
        [.. By.Select(Cell.Of), .. Measures.Select(Cell.Of)];

    /// <summary>The statement; without <paramref name="year"/> for the review's year.</summary>
    public string Sql(string year = "@year") => $"""
        with {(AllYears ? From.InAllYears() : From.In(year))}
        select {Terms}
        from {From.Name}{Condition}{Grouping}
        """;

    private string Terms => string.Join(", ", By.Select(dimension => dimension.Name).Concat(Measures.Select(measure => measure.Sql)));

    private string Condition => Where is null ? "" : $"\nwhere {Where}";

    private string Grouping => By.Count == 0 ? "" : $"\ngroup by {string.Join(", ", By.Select(dimension => dimension.Name))}";
}
