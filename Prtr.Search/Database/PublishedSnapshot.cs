using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>What a data release shows, read at one moment: everything read through it is of that release, whatever is published meanwhile.</summary>
public sealed class PublishedSnapshot : IAsyncDisposable
{
    private static readonly string Flags = $"""
        select distinct m.report_row_id, m.code from ({PublicRemarks.All}) m
        where m.report_row_id is not null and m.level in ('W', 'I') and m.report_version_id in (select report_version_id from released_report where {AsOf.Shown})
        order by m.report_row_id, m.code
        """;

    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly bool isOwn;
    private readonly StringPool strings = new();
    private IReadOnlyDictionary<long, PublicReport>? reports;
    private IReadOnlyDictionary<long, CodeList>? flags;

    private PublishedSnapshot(DbConnection connection, DbTransaction transaction, DataRelease release, bool isOwn)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.isOwn = isOwn;
        Release = release;
    }

    public DataRelease Release { get; }

    /// <summary>Opens what is published at this moment.</summary>
    /// <exception cref="DbException">The database cannot be reached or read.</exception>
    public static Task<PublishedSnapshot> OpenAsync(RegisterDatabase database, CancellationToken cancellationToken) => OpenAsync(database, null, cancellationToken);

    /// <summary>The same for a data release.</summary>
    /// <param name="release">Null for the latest.</param>
    /// <exception cref="RegisterRestoredException">The release is of a former incarnation of the register.</exception>
    public static async Task<PublishedSnapshot> OpenAsync(RegisterDatabase database, DataRelease? release, CancellationToken cancellationToken)
    {
        var connection = await database.OpenAsync(cancellationToken);
        try
        {
            var transaction = await database.BeginReadAsync(connection, cancellationToken);
            await AsOf.VerifyAsync(connection, transaction, release, cancellationToken);
            return new PublishedSnapshot(connection, transaction, release ?? await ReleaseAsync(connection, transaction, cancellationToken), isOwn: true);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>What a release shows that a transaction makes, before it is committed.</summary>
    /// <param name="transaction">It stays the caller's, with its connection.</param>
    public static PublishedSnapshot Within(DbTransaction transaction, DataRelease release) => new(transaction.Connection!, transaction, release, isOwn: false);

    /// <summary>The latest data release, without opening a snapshot.</summary>
    public static async Task<DataRelease> LatestReleaseAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await ReleaseAsync(connection, null, cancellationToken);
    }

    /// <summary>How many records a data release shows, withheld ones included.</summary>
    public static async Task<long> CountAsync(RegisterDatabase database, DataRelease release, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var count = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            $"select count(*) from released_record where {AsOf.Shown}", new { release = release.Id }, cancellationToken: cancellationToken));
        await AsOf.VerifyAsync(connection, null, release, cancellationToken);
        return count;
    }

    /// <summary>Takes reports and flags that were read from another snapshot of the same release.</summary>
    internal void Know(IReadOnlyDictionary<long, PublicReport> knownReports, IReadOnlyDictionary<long, CodeList> knownFlags) =>
        (reports, flags) = (knownReports, knownFlags);

    /// <summary>All public reports by the key of their version.</summary>
    public async Task<IReadOnlyDictionary<long, PublicReport>> ReportsAsync(CancellationToken cancellationToken)
    {
        if (reports is null)
        {
            reports = await RowsAsync(ReportColumns.Kept, $"select {ReportColumns.Kept.Select()} from released_report where {AsOf.Shown}", Asked, cancellationToken)
                .ToDictionaryAsync(report => report.ReportVersionId, cancellationToken: cancellationToken);
        }

        return reports;
    }

    /// <summary>Rows of a public view.</summary>
    /// <param name="sql">Selects what is kept, in that order.</param>
    internal async IAsyncEnumerable<T> RowsAsync<T>(IKept<T>[] kept, string sql, object? parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : new()
    {
        await using var rows = await ReadAsync(sql, parameters, cancellationToken);
        var values = StoredRow.Of(rows, strings);
        while (await rows.ReadAsync(cancellationToken))
        {
            var row = new T();
            kept.Read(values.From(0), row);
            yield return row;
        }
    }

    /// <summary>All public records, in no particular order.</summary>
    public IAsyncEnumerable<PublicRecord> RecordsAsync(CancellationToken cancellationToken) =>
        RecordsAsync($"select {RecordRows.Columns} from released_record w where {AsOf.Shown}", Asked, cancellationToken);

    /// <summary>The same, those of a facility after each other.</summary>
    public IAsyncEnumerable<PublicRecord> RecordsByFacilityAsync(CancellationToken cancellationToken) =>
        RecordsAsync($"select {RecordRows.Columns} from released_record w where {AsOf.Shown} order by w.facility_id", Asked, cancellationToken);

    /// <summary>The records that a statement finds.</summary>
    /// <param name="sql">Selects <see cref="RecordRows.Columns"/> from released_record w.</param>
    internal async IAsyncEnumerable<PublicRecord> RecordsAsync(string sql, object? parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (all, flagged) = (await ReportsAsync(cancellationToken), await FlagsAsync(cancellationToken));
        await foreach (var record in RecordsAsync(RecordColumns.InSql, all, flagged, sql, parameters, cancellationToken))
        {
            yield return record;
        }
    }

    /// <summary>The same, made of a part of what is kept of them.</summary>
    /// <param name="all">Their reports, by the key of the version.</param>
    /// <param name="flagged">See <see cref="FlagsAsync"/>; may be empty where nobody asks for them.</param>
    /// <param name="sql">Selects that part (<see cref="RecordRows.Select"/>) from released_record w.</param>
    internal async IAsyncEnumerable<PublicRecord> RecordsAsync(
        IKept<PublicRecord>[] kept,
        IReadOnlyDictionary<long, PublicReport> all,
        IReadOnlyDictionary<long, CodeList> flagged,
        string sql,
        object? parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rows = await ReadAsync(sql, parameters, cancellationToken);
        var published = new RecordRows(rows, strings, all, flagged, kept);
        while (await rows.ReadAsync(cancellationToken))
        {
            yield return published.Current();
        }
    }

    internal async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<T>(Command(sql, parameters, cancellationToken))];

    /// <summary>The rows that a statement on the public views finds.</summary>
    public Task<DbDataReader> ReadAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        connection.ExecuteReaderAsync(Command(sql, parameters, cancellationToken));

    public async ValueTask DisposeAsync()
    {
        if (!isOwn)
        {
            return;
        }

        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private object Asked => new { release = Release.Id };

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, transaction, cancellationToken: cancellationToken);

    private static async Task<DataRelease> ReleaseAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        const string sql = """
            select i.name, d.id, d.name as release_name, d.published_at from incarnation i
            left join data_release d on d.id = (select max(id) from data_release)
            where i.id = (select max(id) from incarnation)
            """;
        var (incarnation, id, name, at) = await connection.QuerySingleAsync<(string, long?, string?, DateTimeOffset?)>(
            new CommandDefinition(sql, transaction: transaction, cancellationToken: cancellationToken));
        return (id is null ? DataRelease.None : new DataRelease(id.Value, name!, at!.Value)) with { Incarnation = incarnation };
    }

    /// <summary>For each record with remarks their codes.</summary>
    internal async Task<IReadOnlyDictionary<long, CodeList>> FlagsAsync(CancellationToken cancellationToken)
    {
        if (flags is not null)
        {
            return flags;
        }

        var byRow = new Dictionary<long, CodeList>();
        await using var rows = await ReadAsync(Flags, Asked, cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var row = rows.GetInt64(0);
            var code = strings.Share(rows.GetString(1));
            byRow[row] = byRow.TryGetValue(row, out var codes) ? [.. codes, code] : [code];
        }

        return flags = byRow;
    }
}
