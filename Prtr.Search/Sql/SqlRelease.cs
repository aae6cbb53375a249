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

/// <summary>A data release in the database: its reports are read once, its records for every question.</summary>
internal sealed class SqlRelease : IRegisterSearch
{
    private readonly RegisterDatabase database;
    private readonly ReferenceData reference;
    private readonly IReadOnlyDictionary<long, PublicReport> byVersion;
    private readonly IReadOnlyDictionary<long, CodeList> flags;
    private readonly IReadOnlyList<PublicReport> reports;
    private readonly RegisterWords words;
    private readonly Lazy<SuggestionIndex> suggestions;

    private SqlRelease(
        RegisterDatabase database, ReferenceData reference, DataRelease release, IReadOnlyDictionary<long, PublicReport> byVersion, IReadOnlyDictionary<long, CodeList> flags)
    {
        (this.database, this.reference, this.byVersion, this.flags) = (database, reference, byVersion, flags);
        reports = [.. byVersion.Values];
        words = RegisterWords.Of(reports, reference);
        suggestions = new(() => new SuggestionIndex(reference, reports));
        State = new PublishedState(release, [.. reports.Select(report => report.Year).Distinct().Order()]);
    }

    public PublishedState State { get; }

    public static async Task<SqlRelease> ReadAsync(RegisterDatabase database, ReferenceData reference, DataRelease release, CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, release, cancellationToken);
        return new(database, reference, release, await snapshot.ReportsAsync(cancellationToken), await snapshot.FlagsAsync(cancellationToken));
    }

    public Task<PublishedState> StateAsync(CancellationToken cancellationToken) => Task.FromResult(State);

    public async Task<SearchAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken)
    {
        await using var snapshot = await OpenAsync(cancellationToken);
        var found = await FindAsync(snapshot, query, cancellationToken);
        var skip = (int)Math.Min(int.MaxValue, ((long)query.Page - 1) * query.Size);
        var records = query.View == ResultView.Records
            ? await RecordsAsync(snapshot, (await KeysAsync(snapshot, query, cancellationToken)).Skip(skip).Take(query.Size), cancellationToken).ToListAsync(cancellationToken)
            : [];
        var facilities = query.View == ResultView.Facilities ? found.Facilities(query).Skip(skip).Take(query.Size).ToList() : [];
        return new SearchAnswer(State.Release, found.Totals, found.Substances, found.Facets, facilities, records);
    }

    public Task<IRecordGroups?> GroupsAsync(RecordGrouping grouping, CancellationToken cancellationToken) =>
        new CountedRecords(this, reference).GroupsAsync(grouping, cancellationToken);

    public async IAsyncEnumerable<PublicRecord> RecordsAsync(RegisterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int atOnce = 10_000;
        await using var snapshot = await OpenAsync(cancellationToken);
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
        await using var snapshot = await OpenAsync(cancellationToken);
        foreach (var facility in (await FindAsync(snapshot, query, cancellationToken)).Facilities(query))
        {
            yield return facility;
        }
    }

    public async Task<QueryNames> NamesAsync(string language, CancellationToken cancellationToken)
    {
        await using var snapshot = await OpenAsync(cancellationToken);
        var receivers = await snapshot.QueryAsync<(string Bin, string Name)>(
            $"select distinct receiver_bin, receiver_name from released_record where receiver_bin is not null and receiver_name is not null and {AsOf.Shown}",
            new { release = State.Release.Id },
            cancellationToken);
        return new PublishedNames(reports, receivers.Select(pair => (new Bin(pair.Bin), pair.Name)), State.LatestYear).In(language);
    }

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string language, int count, CancellationToken cancellationToken) =>
        Task.FromResult(suggestions.Value.Suggest(text, language, count));

    private async Task<PublishedSnapshot> OpenAsync(CancellationToken cancellationToken)
    {
        var snapshot = await PublishedSnapshot.OpenAsync(database, State.Release, cancellationToken);
        snapshot.Know(byVersion, flags);
        return snapshot;
    }

    private SqlConditions Conditions(RegisterQuery query) => new(query, reports, words, reference, State, database.Dialect);

    private async Task<FoundRecords> FindAsync(PublishedSnapshot snapshot, RegisterQuery query, CancellationToken cancellationToken)
    {
        var conditions = Conditions(query);
        var answer = new SqlAnswer(query, reports);
        await using var rows = await snapshot.ReadAsync(SqlStatement.Answer(conditions), conditions.Parameters, cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            answer.Add(rows);
        }

        return answer.Found();
    }

    // The order of names is our own, so records are put in order here, by their keys.
    private async Task<IReadOnlyList<long>> KeysAsync(PublishedSnapshot snapshot, RegisterQuery query, CancellationToken cancellationToken)
    {
        var conditions = Conditions(query);
        var keys = await snapshot.QueryAsync<(long Id, long Version, long Kg, long T, string Kind, string? Medium, int? Pollutant)>(SqlStatement.Keys(conditions), conditions.Parameters, cancellationToken);
        var found = keys.Select(key => (key.Id, Report: byVersion[key.Version], Amount: (key.Kg + (Int128)key.T) * query.Order.Weight(
            Codes.KindOf(key.Kind), key.Pollutant, key.Medium is null ? null : Codes.MediumOf(key.Medium))));
        var ordered = query.Order.Key switch
        {
            SortKey.Quantity or SortKey.ScreeningScore => found.OrderBy(key => key.Amount),
            SortKey.Year => found.OrderBy(key => key.Report.Year),
            _ => found.OrderBy(key => NameOrder.Key(key.Report.FacilityName), StringComparer.Ordinal),
        };
        var ids = ordered.ThenBy(key => key.Report.FacilityId).ThenBy(key => key.Report.Year).ThenBy(key => key.Id).Select(key => key.Id).ToList();
        if (query.Order.OfRecords.Descending)
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
        var sql = $"select {RecordRows.Columns} from released_record w where w.id in {database.Dialect.Numbers("@ids")}";
        await foreach (var record in snapshot.RecordsAsync(sql, new { ids = JsonSerializer.Serialize(wanted) }, cancellationToken))
        {
            found.Add(record.Id, record);
        }

        foreach (var id in wanted)
        {
            yield return found[id];
        }
    }
}
