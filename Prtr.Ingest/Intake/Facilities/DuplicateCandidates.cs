using System.Data.Common;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>
/// Looks through the whole register for facilities that may be one site: those with the same operator or the same name, and neighbours.
/// Asked again, it compares only pairs of which something is said otherwise than before.
/// </summary>
/// <remarks>Not for several askers at once.</remarks>
public sealed class DuplicateCandidates(RegisterDatabase database)
{
    // What went to another facility, and what was withdrawn, describes its facility no more. Years stand beside each description, since most facilities are described alike for many.
    private const string Described = """
        select r.facility_id, v.operator_bin, v.facility_name, v.postal_address, v.latitude, v.longitude, v.main_activity,
            string_agg(cast(r.reporting_year as varchar(4)), ',') as years, max(r.reporting_year) as last_year, max(v.version) as version
        from report_version v
        join report r on r.id = v.report_id
        join facility f on f.id = r.facility_id
        where f.merged_into_id is null and f.removed_on is null and v.withdrawn_reason is null
            and not exists (select 1 from moved_version m where m.report_version_id = v.id)

        """;

    private const string Alike = """

        group by r.facility_id, v.operator_bin, v.facility_name, v.postal_address, v.latitude, v.longitude, v.main_activity
        """;

    // What came or changed its state since; that it is public now says nothing else about a site.
    private const string Changed = """
        select n.facility_id from report_version w join report n on n.id = w.report_id where w.id > @version
        union
        select e.facility_id from state_change c join received_report e on e.id = c.received_report_id where c.id > @change and c.to_state <> 'published' and e.facility_id is not null
        """;

    private const string Position = """
        select coalesce((select max(id) from report_version), 0) as version, coalesce((select max(id) from state_change), 0) as change, coalesce((select max(id) from facility_act), 0) as act
        """;

    private const string AllSites = Described + Alike;
    private const string ChangedSites = Described + "and r.facility_id in (" + Changed + ")" + Alike;

    // Somebody has found that these two are not one.
    private const string Apart = """
        select a.facility_id, a.other_id
        from facility_act a
        where a.kind = 'split' and not exists (select 1 from facility_act u where u.undoes_act_id = a.id)
        union
        select p.first_id, p.second_id from facility_apart p
        """;

    private readonly Dictionary<long, DescribedFacility> sites = [];
    private (long Version, long Change, long Act)? read;
    private Dictionary<(long First, long Second), (DescribedFacility First, DescribedFacility Second, DuplicateCandidate Candidate)> compared = [];

    /// <summary>The most likely first.</summary>
    /// <param name="atLeast">The least score, between 0 and 1.</param>
    /// <param name="facility">Only those of this facility; null for all.</param>
    public static Task<IReadOnlyList<DuplicateCandidate>> FindAsync(RegisterDatabase database, double atLeast, long? facility, CancellationToken cancellationToken) =>
        new DuplicateCandidates(database).FindAsync(atLeast, facility, cancellationToken);

    /// <inheritdoc cref="FindAsync(RegisterDatabase, double, long?, CancellationToken)"/>
    public async Task<IReadOnlyList<DuplicateCandidate>> FindAsync(double atLeast, long? facility, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        await ReadSitesAsync(reading, cancellationToken);
        var apart = (await connection.QueryAsync<(long, long)>(new CommandDefinition(Apart, transaction: reading, cancellationToken: cancellationToken))).Select(Ordered).ToHashSet();
        compared = Pairs(sites.Values).Where(pair => facility is null || pair.First == facility || pair.Second == facility)
            .ToDictionary(pair => pair, pair => Compared(sites[pair.First], sites[pair.Second]));
        return
        [
            .. compared.Where(pair => pair.Value.Candidate.Likeness.Score >= atLeast && !apart.Contains(pair.Key)).Select(pair => pair.Value.Candidate)
                .OrderByDescending(candidate => candidate.Likeness.Score).ThenBy(candidate => candidate.First.FacilityId).ThenBy(candidate => candidate.Second.FacilityId),
        ];
    }

    // A merger, a split or what undoes it moves many reports at once: then all are read.
    private async Task ReadSitesAsync(DbTransaction reading, CancellationToken cancellationToken)
    {
        var now = await reading.Connection!.QuerySingleAsync<(long Version, long Change, long Act)>(new CommandDefinition(Position, transaction: reading, cancellationToken: cancellationToken));
        var since = read is { } known && known.Act == now.Act ? known : ((long Version, long Change, long Act)?)null;
        read = null;
        var values = new { version = since?.Version, change = since?.Change };
        if (since is null)
        {
            sites.Clear();
        }
        else
        {
            foreach (var id in await reading.Connection!.QueryAsync<long>(new CommandDefinition(Changed, values, reading, cancellationToken: cancellationToken)))
            {
                sites.Remove(id);
            }
        }

        var rows = await reading.Connection!.QueryAsync<DescribedFacility.Row>(new CommandDefinition(since is null ? AllSites : ChangedSites, values, reading, cancellationToken: cancellationToken));
        foreach (var site in rows.GroupBy(row => row.FacilityId))
        {
            sites[site.Key] = new DescribedFacility(site);
        }

        read = now;
    }

    private (DescribedFacility First, DescribedFacility Second, DuplicateCandidate Candidate) Compared(DescribedFacility first, DescribedFacility second) =>
        compared.TryGetValue((first.Id, second.Id), out var before) && before.First.SaysTheSameAs(first) && before.Second.SaysTheSameAs(second)
            ? before : (first, second, first.CompareWith(second));

    private static HashSet<(long First, long Second)> Pairs(IReadOnlyCollection<DescribedFacility> sites)
    {
        var described = sites.SelectMany(site => site.Descriptions.Select(description => (site.Id, Site: description))).ToList();
        var groups = described.GroupBy(one => one.Site.Operator.Value)
            .Concat(described.GroupBy(one => "name " + NameKey.Of(one.Site.Name)))
            .Concat(described.SelectMany(one => Cells(one.Site.Place).Select(cell => (Cell: cell, one.Id, one.Site))).GroupBy(one => one.Cell, one => (one.Id, one.Site)));
        var pairs = new HashSet<(long, long)>();
        foreach (var ids in groups.Select(group => group.Select(one => one.Id).Distinct().Order().ToList()))
        {
            for (var i = 0; i < ids.Count; i++)
            {
                for (var j = i + 1; j < ids.Count; j++)
                {
                    pairs.Add((ids[i], ids[j]));
                }
            }
        }

        return pairs;
    }

    // Two by two cells that overlap with the next two: neighbours share one of them, wherever the borders lie.
    private static IEnumerable<string> Cells(GeoPoint place)
    {
        var (row, column) = SiteCell.Of(place);
        return from r in (int[])[row, row + 1] from c in (int[])[column, column + 1] select FormattableString.Invariant($"cell {r} {c}");
    }

    private static (long, long) Ordered((long First, long Second) pair) => pair.First < pair.Second ? pair : (pair.Second, pair.First);
}
