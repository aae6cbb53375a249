using System.Data.Common;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Intake.ReferenceChanges;

/// <summary>A table of dated rows that the office may add to: what is there is never changed, a new row holds from a reporting year on.</summary>
public abstract record ReferenceTable(string Name, IReadOnlyList<ReferenceColumn> Columns)
{
    /// <summary>Every table, in the order in which they are listed.</summary>
    public static IReadOnlyList<ReferenceTable> All { get; } = [DatedTable.Thresholds, DatedTable.Activities, DatedTable.Pollutants, DatedTable.WasteCodes, DatedTable.QualityNorms, CheckTable.Checks];

    /// <summary>Null when there is no such table.</summary>
    public static ReferenceTable? Find(string? name) => All.FirstOrDefault(table => table.Name == name);

    /// <summary>All rows as texts, in the order of the columns.</summary>
    public abstract Task<IReadOnlyList<string[]>> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken);

    /// <summary>What is wrong with a row whose values fit their columns; null when it can be added.</summary>
    internal abstract ReferenceProblem? ProblemOf(int line, string[] row, IReadOnlyList<string[]> existing);

    /// <summary>Whether what a row is about is in the register.</summary>
    internal virtual Task<bool> IsKnownAsync(string[] row, DbTransaction transaction, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>The row that holds now and would end; null for what is new.</summary>
    internal abstract string[]? Before(string[] row, IReadOnlyList<string[]> existing);

    /// <summary>How many reports or rows of reports that stand would be judged otherwise.</summary>
    internal abstract Task<long> AffectedAsync(string[] row, string[]? before, DbTransaction transaction, CancellationToken cancellationToken);

    internal abstract Task AddAsync(string[] row, Actor actor, string reason, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken);

    protected int IndexOf(string column) => Columns.TakeWhile(one => one.Name != column).Count();
}

/// <summary>Why rows cannot be added, as data.</summary>
/// <param name="Line">Of the file, from 1.</param>
/// <param name="Code">One of <c>no-header</c>, <c>value</c>, <c>row-exists</c>, <c>not-later</c>, <c>unknown</c>, <c>nothing-new</c>, <c>too-many</c>, <c>proposed-already</c>, <c>no-reason</c>.</param>
/// <param name="Subject">The column, value or key it is about.</param>
public sealed record ReferenceProblem(int Line, string Code, string Subject);

/// <summary>A row that would be added.</summary>
/// <param name="Before">The one that would end the year before; null for what is new.</param>
/// <param name="Affected">How many reports or rows of reports that stand would be judged otherwise.</param>
public sealed record ReferenceChange(string[] Row, string[]? Before, long Affected);

/// <summary>What a file would change, or what is wrong with it.</summary>
/// <param name="Changes">Rows that are not there yet; empty when there are problems.</param>
public sealed record ReferencePreview(IReadOnlyList<ReferenceChange> Changes, IReadOnlyList<ReferenceProblem> Problems);
