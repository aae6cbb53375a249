using Prtr.Search.Columns;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Search.Diffuse;

/// <summary>
/// Answers queries over the published diffuse sources, straight from the database: a few thousand figures a year need no index,
/// and every search engine has the same answer.
/// </summary>
/// <param name="register">Of the data release that answers, so that both kinds of sources are of one release.</param>
public sealed class DiffuseSearch(RegisterDatabase database, ReferenceData reference, IRegisterSearch register)
{
    private readonly Lazy<DiffuseWords> words = new(() => new(reference));

    public async Task<DiffuseAnswer> SearchAsync(RegisterQuery query, CancellationToken cancellationToken)
    {
        await using var snapshot = await OpenAsync(cancellationToken);
        var conditions = await ConditionsAsync(query, cancellationToken);
        var total = await SumsAsync(snapshot, conditions, [], null, cancellationToken);
        var facets = new Dictionary<DiffuseField, IReadOnlyList<DiffuseSum>>();
        foreach (var field in Enum.GetValues<DiffuseField>())
        {
            facets.Add(field, await SumsAsync(snapshot, conditions, [field], field, cancellationToken));
        }

        var skip = (int)Math.Min(int.MaxValue, ((long)query.Page - 1) * query.Size);
        var records = await RecordsAsync(snapshot, conditions, query, cancellationToken);
        return new DiffuseAnswer(snapshot.Release, total[0], facets, [.. records.Skip(skip).Take(query.Size)]);
    }

    /// <summary>All matching figures in the order of the query; by default by region, category, pollutant, medium and year.</summary>
    public async Task<IReadOnlyList<DiffuseRecord>> RecordsAsync(RegisterQuery query, CancellationToken cancellationToken)
    {
        await using var snapshot = await OpenAsync(cancellationToken);
        return await RecordsAsync(snapshot, await ConditionsAsync(query, cancellationToken), query, cancellationToken);
    }

    /// <summary>Counts and exact sums of all matching figures, a row for each group, in the order of the fields; one row without fields.</summary>
    public async Task<IReadOnlyList<DiffuseSum>> SumsAsync(RegisterQuery query, IReadOnlyList<DiffuseField> by, CancellationToken cancellationToken)
    {
        await using var snapshot = await OpenAsync(cancellationToken);
        return await SumsAsync(snapshot, await ConditionsAsync(query, cancellationToken), by, null, cancellationToken);
    }

    /// <summary>The years for which diffuse sources are published, oldest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken)
    {
        await using var snapshot = await OpenAsync(cancellationToken);
        return await snapshot.QueryAsync<int>($"select distinct reporting_year from released_diffuse where {AsOf.Shown} order by reporting_year", new { release = snapshot.Release.Id }, cancellationToken);
    }

    // The latest year is that of the register, which a page names, whether it has diffuse sources or not.
    private async Task<DiffuseConditions> ConditionsAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        new(query, words, await register.StateAsync(cancellationToken));

    private async Task<PublishedSnapshot> OpenAsync(CancellationToken cancellationToken) =>
        await PublishedSnapshot.OpenAsync(database, (await register.StateAsync(cancellationToken)).Release, cancellationToken);

    private async Task<IReadOnlyList<DiffuseSum>> SumsAsync(
        PublishedSnapshot snapshot, DiffuseConditions conditions, IReadOnlyList<DiffuseField> by, DiffuseField? passedOver, CancellationToken cancellationToken)
    {
        var rows = await snapshot.QueryAsync<DiffuseSumRow>(DiffuseSumRow.Sql(conditions.Where(passedOver), by), conditions.Parameters, cancellationToken);
        return [.. rows.Select(row => row.ToSum()).Order(Comparer<DiffuseSum>.Create((left, right) => DiffuseOrder.Compare(left, right, by, reference)))];
    }

    private async Task<IReadOnlyList<DiffuseRecord>> RecordsAsync(
        PublishedSnapshot snapshot, DiffuseConditions conditions, RegisterQuery query, CancellationToken cancellationToken)
    {
        var sql = $"select {DiffuseColumns.Kept.Select()} from released_diffuse w {conditions.Where()}";
        var rows = await snapshot.RowsAsync(DiffuseColumns.Kept, sql, conditions.Parameters, cancellationToken).ToListAsync(cancellationToken);
        return DiffuseOrder.Sort(rows, query.Order, reference);
    }
}
