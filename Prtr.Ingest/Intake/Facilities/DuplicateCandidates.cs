using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>Looks through the whole register for facilities that may be one site: those with the same operator or the same name, and neighbours.</summary>
public static class DuplicateCandidates
{
    // What went to another facility, and what was withdrawn, describes its facility no more.
    private const string Sites = $"""
        select {SiteRow.Columns}
        from report_version v
        join report r on r.id = v.report_id
        join facility f on f.id = r.facility_id
        where f.merged_into_id is null and f.removed_on is null and v.withdrawn_reason is null
            and not exists (select 1 from moved_version m where m.report_version_id = v.id)
        order by r.facility_id, r.reporting_year, v.version
        """;

    // Somebody has found that these two are not one.
    private const string Apart = """
        select a.facility_id, a.other_id
        from facility_act a
        where a.kind = 'split' and not exists (select 1 from facility_act u where u.undoes_act_id = a.id)
        union
        select p.first_id, p.second_id from facility_apart p
        """;

    /// <summary>The most likely first.</summary>
    /// <param name="atLeast">The least score, between 0 and 1.</param>
    /// <param name="facility">Only those of this facility; null for all.</param>
    public static async Task<IReadOnlyList<DuplicateCandidate>> FindAsync(
        RegisterDatabase database, double atLeast, long? facility, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<SiteRow>(new CommandDefinition(Sites, cancellationToken: cancellationToken));
        var apart = (await connection.QueryAsync<(long, long)>(new CommandDefinition(Apart, cancellationToken: cancellationToken))).Select(Ordered).ToHashSet();
        var sites = rows.GroupBy(row => row.FacilityId).ToDictionary(site => site.Key, site => new KnownReports([.. site]));
        return
        [
            .. Pairs(sites)
                .Where(pair => (facility is null || pair.First == facility || pair.Second == facility) && !apart.Contains(pair))
                .Select(pair => Compare(sites[pair.First], sites[pair.Second]))
                .Where(candidate => candidate.Likeness.Score >= atLeast)
                .OrderByDescending(candidate => candidate.Likeness.Score).ThenBy(candidate => candidate.First.FacilityId).ThenBy(candidate => candidate.Second.FacilityId),
        ];
    }

    private static HashSet<(long First, long Second)> Pairs(Dictionary<long, KnownReports> sites)
    {
        var described = sites.Values.SelectMany(site => site.Descriptions.Select(description => (site.Id, Site: description))).ToList();
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

    private static DuplicateCandidate Compare(KnownReports one, KnownReports other)
    {
        var both = one.Years.Intersect(other.Years).Order().ToList();
        var likeness = one.Descriptions.SelectMany(first => other.Descriptions.Select(second => SiteLikeness.Of(first, second, both.Count > 0))).MaxBy(found => found.Score)!;
        return new DuplicateCandidate(one.ToSite(), other.ToSite(), likeness, both);
    }

    private static (long, long) Ordered((long First, long Second) pair) => pair.First < pair.Second ? pair : (pair.Second, pair.First);

    private sealed class KnownReports(IReadOnlyList<SiteRow> rows)
    {
        public long Id => rows[0].FacilityId;

        public IReadOnlyList<DescribedSite> Descriptions { get; } = [.. rows.Select(row => row.Site).Distinct()];

        public IReadOnlySet<int> Years { get; } = rows.Select(row => row.ReportingYear).ToHashSet();

        public CandidateSite ToSite() => new(Id, rows[^1].FacilityName, rows[^1].OperatorBin, rows[0].ReportingYear, rows[^1].ReportingYear);
    }
}
