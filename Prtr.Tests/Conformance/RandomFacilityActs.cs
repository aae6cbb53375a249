using Dapper;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Tests.Conformance;

/// <summary>Random mergers, splits, removals and undoings that make sense most of the time; what is refused must leave everything as it was.</summary>
internal sealed class RandomFacilityActs(RegisterDatabase database, int seed)
{
    private readonly Random random = new(seed);
    private readonly FacilityActs acts = new(database, Actor.Console, TimeProvider.System);

    /// <summary>Null when it was refused.</summary>
    public async Task<FacilityAct?> NextAsync()
    {
        var ids = await ColumnAsync("select id from facility order by id");
        var one = ids[random.Next(ids.Count)];
        var other = ids[random.Next(ids.Count)];
        return random.Next(10) switch
        {
            < 4 => await MergeAsync(one, other),
            < 7 => await SplitAsync(one, random.Next(3) == 0 ? null : other),
            < 8 => (await acts.RemoveAsync(new FacilityRemoval(one), "Нет такого объекта", tryOnly: false, default)).Act,
            _ => await UndoAnyAsync(),
        };
    }

    /// <summary>Undoes all acts, the latest first.</summary>
    public async Task UndoAllAsync()
    {
        foreach (var act in await StandingAsync())
        {
            var undone = await UndoAsync(act);
            Assert.True(!undone.IsRefused, $"seed {seed}, act {act}: {string.Join("; ", undone.Problems.Select(problem => problem.InWords()))}");
        }
    }

    private async Task<FacilityAct?> MergeAsync(long from, long into)
    {
        var stands = new Dictionary<int, long>();
        var outcome = await acts.MergeAsync(new Merger(from, into, stands), "Одна площадка", tryOnly: false, default);
        foreach (var year in outcome.Problems.Where(problem => problem.Code == FacilityProblem.BothReported).Select(problem => problem.Year!.Value))
        {
            stands[year] = random.Next(2) == 0 ? from : into;
        }

        return outcome.Act ?? (await acts.MergeAsync(new Merger(from, into, stands), "Одна площадка", tryOnly: false, default)).Act;
    }

    private async Task<FacilityAct?> SplitAsync(long from, long? to)
    {
        var versions = await ColumnAsync(
            "select r.reporting_year * 100 + v.version from report_version v join report r on r.id = v.report_id where r.facility_id = @from order by r.reporting_year, v.version", new { from });
        if (versions.Count == 0)
        {
            return null;
        }

        var chosen = versions[random.Next(versions.Count)];
        var part = new SplitPart((int)(chosen / 100), random.Next(2) == 0 ? null : (int)(chosen % 100));
        return (await acts.SplitAsync(new FacilitySplit(from, to, [part]), "Две площадки", tryOnly: false, default)).Act;
    }

    private async Task<FacilityAct?> UndoAnyAsync()
    {
        var standing = await StandingAsync();
        return standing.Count == 0 ? null : (await UndoAsync(standing[random.Next(standing.Count)])).Act;
    }

    private Task<FacilityActOutcome> UndoAsync(long act) => acts.UndoAsync(new Undoing(act), "Ошибка", tryOnly: false, default);

    private Task<IReadOnlyList<long>> StandingAsync() => ColumnAsync(
        "select id from facility_act where kind <> 'undo' and id not in (select undoes_act_id from facility_act where undoes_act_id is not null) order by id desc");

    private async Task<IReadOnlyList<long>> ColumnAsync(string sql, object? parameters = null)
    {
        await using var connection = await database.OpenAsync(default);
        return [.. await connection.QueryAsync<long>(sql, parameters)];
    }
}
