using System.Data.Common;
using Dapper;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>All facilities of the register as reports have described them, for finding the one that a new report is about.</summary>
internal sealed class FacilityIndex
{
    private readonly HashSet<KnownSite> sites = [];
    private readonly Dictionary<Bin, List<KnownSite>> byOperator = [];
    private readonly Dictionary<SiteCell, List<KnownSite>> byCell = [];
    private readonly HashSet<(long Facility, int Year)> reported = [];
    private readonly Dictionary<long, long> current = [];
    private readonly Dictionary<long, SortedList<int, KnownOperator>> operators = [];
    private readonly Dictionary<long, List<(int From, KnownOperator Operator)>> changes = [];
    private readonly Dictionary<long, (int Year, KnownSite Site)> latest = [];

    /// <summary>Whether a number that is not here is believed, see <see cref="IntakeSession.TakesAtWord"/>.</summary>
    public bool TakesAtWord { get; set; }

    public static async Task<FacilityIndex> ReadAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection!;
        var index = new FacilityIndex();
        foreach (var (id, merged) in await connection.QueryAsync<(long, long?)>(new CommandDefinition(
            "select id, merged_into_id from facility where removed_on is null", transaction: transaction, cancellationToken: cancellationToken)))
        {
            index.current[id] = merged ?? id;
        }

        // A version that was copied to another facility, or that a split took, describes its own no more; what a merger ended still describes the one site.
        const string sql = $"""
            select {SiteRow.Columns}, v.withdrawn_reason
            from report_version v
            join report r on r.id = v.report_id
            where not exists (
                select 1 from moved_version m
                join facility_act a on a.id = m.act_id
                where m.report_version_id = v.id
                    and (a.kind <> 'merge' or exists (select 1 from facility_act_version c where c.copy_of_id = v.id and c.act_id = m.act_id)))
            order by v.id
            """;
        foreach (var row in await connection.QueryAsync<SiteRow>(new CommandDefinition(sql, transaction: transaction, cancellationToken: cancellationToken)))
        {
            if (index.Current(row.FacilityId) is not { } id)
            {
                continue;
            }

            // A facility mostly says of itself what it said before, and there are as many versions as years.
            var described = row.Site;
            var site = index.latest.GetValueOrDefault(id).Site is { } last && last.Described == described ? last : KnownSite.Of(id, described);

            // A withdrawn report says no more who operates the site, but the site stays known by it.
            if (row.WithdrawnReason is null)
            {
                index.Add(site, row.ReportingYear, row.OperatorName);
            }
            else
            {
                index.Add(site);
            }
        }

        await index.AddChangesAsync(transaction, cancellationToken);
        return index;
    }

    /// <summary>The id under which a facility is known today, followed through merges; null when there is no such facility.</summary>
    public long? Current(long id)
    {
        while (current.TryGetValue(id, out var next))
        {
            if (next == id)
            {
                return id;
            }

            id = next;
        }

        return null;
    }

    public bool HasReport(long facilityId, int year) => reported.Contains((facilityId, year));

    public IReadOnlyList<KnownSite> OfOperator(Bin bin) => byOperator.GetValueOrDefault(bin) ?? [];

    public IEnumerable<KnownSite> Near(GeoPoint place) =>
        SiteCell.Of(place).Neighbours().SelectMany(cell => byCell.GetValueOrDefault(cell) ?? []).Where(site => site.IsNear(place));

    /// <summary>The facilities whose last report gives exactly this point, in the order of their ids.</summary>
    public IEnumerable<long> At(GeoPoint place) => (byCell.GetValueOrDefault(SiteCell.Of(place)) ?? [])
        .Where(site => site.Place == place && latest.TryGetValue(site.FacilityId, out var last) && last.Site.Place == place)
        .Select(site => site.FacilityId).Distinct().Order();

    /// <summary>
    /// The operator in force in a year: of the year's report; else of the last report or decision up to it, a decision counting after the report of its year;
    /// else of the first report after it; null when the facility has no report.
    /// </summary>
    public KnownOperator? OperatorOf(long facilityId, int year)
    {
        if (!operators.TryGetValue(facilityId, out var byYear))
        {
            return null;
        }

        var before = byYear.Keys.Count(known => known <= year);
        var reportedIn = before > 0 ? byYear.Keys[before - 1] : int.MinValue;
        var reportedBy = byYear.Values[Math.Max(0, before - 1)];
        return reportedIn < year && changes.TryGetValue(facilityId, out var decided) && decided.FindLast(change => change.From <= year) is { Operator: { } then } last && last.From >= reportedIn
            ? then with { FacilityName = reportedBy.FacilityName }
            : reportedBy;
    }

    /// <summary>Adds what a report for a year says.</summary>
    public void Add(KnownSite site, int year, string operatorName)
    {
        reported.Add((site.FacilityId, year));
        if (!operators.TryGetValue(site.FacilityId, out var byYear))
        {
            operators[site.FacilityId] = byYear = [];
        }

        byYear[year] = new KnownOperator(site.Operator, operatorName, site.Name);
        var known = latest.TryGetValue(site.FacilityId, out var last);
        if (!known || last.Year <= year)
        {
            latest[site.FacilityId] = (year, site);
        }

        if (!known || !ReferenceEquals(last.Site, site))
        {
            Add(site);
        }
    }

    private async Task AddChangesAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection!.QueryAsync<(long Facility, DateOnly From, string Bin, string Name)>(new CommandDefinition(
            "select facility_id, valid_from, operator_bin, operator_name from operator_change order by valid_from, id", transaction: transaction, cancellationToken: cancellationToken));
        foreach (var (facility, from, bin, name) in rows)
        {
            if (Current(facility) is { } id)
            {
                if (!changes.TryGetValue(id, out var decided))
                {
                    changes[id] = decided = [];
                }

                decided.Add((from.Year, new KnownOperator(new Bin(bin), name, "")));
            }
        }
    }

    private void Add(KnownSite site)
    {
        current.TryAdd(site.FacilityId, site.FacilityId);
        if (sites.Add(site))
        {
            Append(byOperator, site.Operator, site);
            Append(byCell, SiteCell.Of(site.Place), site);
        }
    }

    private static void Append<TKey>(Dictionary<TKey, List<KnownSite>> lists, TKey key, KnownSite site)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(site);
    }
}
