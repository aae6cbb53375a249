using System.Runtime.CompilerServices;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Suggestions;
using Prtr.Search.Text;

namespace Prtr.Search.Sql;

/// <summary>Answers straight from the database: slower than an index, and never behind it.</summary>
public sealed class SqlSearch(RegisterDatabase database, ReferenceData reference) : IRegisterSearch
{
    private volatile Prepared? prepared;

    public async Task<PublishedState> StateAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        return (await PrepareAsync(snapshot, cancellationToken)).State;
    }

    public async Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        var found = await FindAsync(snapshot, query, cancellationToken);
        var skip = (int)Math.Min(int.MaxValue, ((long)query.Page - 1) * query.Size);
        var records = query.View == ResultView.Records
            ? await RecordsAsync(snapshot, (await KeysAsync(snapshot, query, cancellationToken)).Skip(skip).Take(query.Size), cancellationToken).ToListAsync(cancellationToken)
            : [];
        var facilities = query.View == ResultView.Facilities ? found.Facilities(query).Skip(skip).Take(query.Size).ToList() : [];
        return new SearchAnswer(snapshot.Release, found.Totals, found.Facets, facilities, records);
    }

    public async IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int atOnce = 10_000;
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        foreach (var part in (await KeysAsync(snapshot, query, cancellationToken)).Chunk(atOnce))
        {
            await foreach (var record in RecordsAsync(snapshot, part, cancellationToken))
            {
                yield return record;
            }
        }
    }

    public async IAsyncEnumerable<FacilityHit> FacilitiesAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        foreach (var facility in (await FindAsync(snapshot, query, cancellationToken)).Facilities(query))
        {
            yield return facility;
        }
    }

    public async Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        var state = await PrepareAsync(snapshot, cancellationToken);
        var receivers = await snapshot.QueryAsync<(string Bin, string Name)>(
            "select distinct receiver_bin, receiver_name from public_record where receiver_bin is not null and receiver_name is not null", null, cancellationToken);
        return new PublishedNames(state.Reports, receivers.Select(pair => (new Bin(pair.Bin), pair.Name)), state.State.LatestYear).In(language);
    }

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        return (await PrepareAsync(snapshot, cancellationToken)).Suggestions.Value.Suggest(text, language, count);
    }

    private async Task<Prepared> PrepareAsync(PublishedSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (prepared is { } known && known.State.Release == snapshot.Release)
        {
            snapshot.Know(known.ByVersion, known.Flags);
            return known;
        }

        var reports = await snapshot.ReportsAsync(cancellationToken);
        return prepared = new Prepared(snapshot.Release, reports, await snapshot.FlagsAsync(cancellationToken), reference);
    }

    private async Task<FoundRecords> FindAsync(PublishedSnapshot snapshot, RegisterQuery query, CancellationToken cancellationToken)
    {
        var state = await PrepareAsync(snapshot, cancellationToken);
        var conditions = state.Conditions(query, reference, database.Dialect);
        var answer = new SqlAnswer(query, state.Reports);
        await using var rows = await snapshot.ReadAsync(SqlStatement.Answer(conditions), conditions.Parameters, cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            answer.Add(rows);
        }

        return answer.Found;
    }

    // The order of names is our own, so records are put in order here, by their keys.
    private async Task<IReadOnlyList<long>> KeysAsync(PublishedSnapshot snapshot, RegisterQuery query, CancellationToken cancellationToken)
    {
        var state = await PrepareAsync(snapshot, cancellationToken);
        var conditions = state.Conditions(query, reference, database.Dialect);
        var keys = await snapshot.QueryAsync<(long Id, long Version, long Kg, long T)>(SqlStatement.Keys(conditions), conditions.Parameters, cancellationToken);
        var found = keys.Select(key => (key.Id, Report: state.ByVersion[key.Version], Mass: key.Kg + ((Int128)key.T * 1000)));
        var ordered = query.Order.Key switch
        {
            SortKey.Name => found.OrderBy(key => NameOrder.Key(key.Report.FacilityName), StringComparer.Ordinal),
            SortKey.Year => found.OrderBy(key => key.Report.Year),
            _ => found.OrderBy(key => key.Mass),
        };
        var ids = ordered.ThenBy(key => key.Report.FacilityId).ThenBy(key => key.Report.Year).ThenBy(key => key.Id).Select(key => key.Id).ToList();
        if (query.Order.Descending)
        {
            ids.Reverse();
        }

        return ids;
    }

    private async IAsyncEnumerable<PublicRecord> RecordsAsync(
        PublishedSnapshot snapshot, IEnumerable<long> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = ids.ToArray();
        var found = new Dictionary<long, PublicRecord>();
        var sql = $"select {RecordRows.Columns} from public_record w where w.id in {database.Dialect.Numbers("@ids")}";
        await foreach (var record in snapshot.RecordsAsync(sql, new { ids = JsonSerializer.Serialize(wanted) }, cancellationToken))
        {
            found.Add(record.Id, record);
        }

        foreach (var id in wanted)
        {
            yield return found[id];
        }
    }

    /// <summary>What is worked out once for a data release.</summary>
    private sealed class Prepared(
        DataRelease release, IReadOnlyDictionary<long, PublicReport> byVersion, IReadOnlyDictionary<long, CodeList> flags, ReferenceData reference)
    {
        private readonly RegisterWords words = RegisterWords.Of([.. byVersion.Values], reference);

        public IReadOnlyDictionary<long, PublicReport> ByVersion => byVersion;

        public IReadOnlyDictionary<long, CodeList> Flags => flags;

        public IReadOnlyList<PublicReport> Reports { get; } = [.. byVersion.Values];

        public PublishedState State { get; } = new(release, [.. byVersion.Values.Select(report => report.Year).Distinct().Order()]);

        public Lazy<SuggestionIndex> Suggestions { get; } = new(() => new SuggestionIndex(reference, [.. byVersion.Values]));

        public SqlConditions Conditions(RegisterQuery query, ReferenceData names, SqlDialect dialect) => new(query, Reports, words, names, State.Years, dialect);
    }
}
