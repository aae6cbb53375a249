using System.Data.Common;
using Dapper;
using Prtr.Ingest.Checks.Settings;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Search.Database;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Intake;

/// <summary>What the register knows already, kept between submissions of one connection for as long as no other connection writes.</summary>
internal sealed class RegisterState
{
    private readonly Dictionary<int, PastYear> past = [];
    private readonly Dictionary<int, Dictionary<long, ReportVersions>> versions = [];
    private readonly Dictionary<long, SortedList<int, PastReport>> accepted = [];
    private readonly Dictionary<string, long> held = [];

    private RegisterState(long changeNumber, ReferenceData reference, CampaignYears years, FacilityIndex facilities, DiffuseState diffuse, DatedCheckSettings settings)
    {
        ChangeNumber = changeNumber;
        Reference = reference;
        Years = years;
        Facilities = facilities;
        Diffuse = diffuse;
        Settings = settings;
    }

    /// <summary>What others had written when this was read, see <see cref="RegisterDatabase.ChangeNumberAsync"/>.</summary>
    public long ChangeNumber { get; }

    public ReferenceData Reference { get; }

    public CampaignYears Years { get; }

    public FacilityIndex Facilities { get; }

    public DiffuseState Diffuse { get; }

    /// <summary>Of the checks.</summary>
    public DatedCheckSettings Settings { get; }

    public static async Task<RegisterState> ReadAsync(long changeNumber, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection!;
        var state = new RegisterState(
            changeNumber,
            await ReferenceReader.ReadAsync(connection, transaction, cancellationToken),
            await ReportingYears.ReadAsync(transaction, cancellationToken),
            await FacilityIndex.ReadAsync(transaction, cancellationToken),
            await DiffuseState.ReadAsync(transaction, cancellationToken),
            await CheckSettingTable.ReadAsync(connection, transaction, cancellationToken));
        foreach (var (id, hash) in await connection.QueryAsync<(long, string)>(new CommandDefinition(
            "select id, content_sha256 from received_report where state = 'held' and content_sha256 is not null order by id",
            transaction: transaction,
            cancellationToken: cancellationToken)))
        {
            state.RememberHeld(id, hash);
        }

        return state;
    }

    /// <summary>Reads all versions for a year, unless they are known.</summary>
    public async Task KnowAsync(int year, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (versions.ContainsKey(year))
        {
            return;
        }

        // What was withdrawn, or went to another facility, does not stand: the same content again is a new version.
        const string sql = """
            select r.facility_id, r.reporting_year, r.id as report_id, v.id as version_id, v.version, v.content_sha256, v.received_on,
                case when v.withdrawn_reason is null and v.ended_release_id is null
                    and not exists (select 1 from moved_version m where m.report_version_id = v.id) then 1 else 0 end as is_standing,
                case when v.published_release_id is null then 0 else 1 end as published,
                (select count(*) from report_row w where w.report_version_id = v.id) as rows,
                coalesce(s.sender_identity, s.sender_address) as sender
            from report r
            join report_version v on v.report_id = r.id
            left join report_version f on f.report_id = v.report_id and f.version = 1
            left join submission s on s.id = f.submission_id
            where r.reporting_year = @year
            order by v.version
            """;
        versions.Add(year, []);
        foreach (var row in await transaction.Connection!.QueryAsync<LatestVersion>(new CommandDefinition(sql, new { year }, transaction, cancellationToken: cancellationToken)))
        {
            Remember(row);
        }
    }

    /// <summary>The facility's versions for a year that is known; null when it has no report.</summary>
    public ReportVersions? Versions(long facilityId, int year) => versions[year].GetValueOrDefault(facilityId);

    /// <summary>A report that says the same and is held; null when there is none.</summary>
    /// <param name="apart">The report that is asked for itself.</param>
    public long? Held(string contentSha256, long? apart) => held.TryGetValue(contentSha256, out var id) && id != apart ? id : null;

    public void RememberHeld(long receivedId, string contentSha256) => held.TryAdd(contentSha256, receivedId);

    /// <param name="version">Later than those that are known, for a year that is.</param>
    public void Remember(LatestVersion version)
    {
        var ofYear = versions[version.ReportingYear];
        ofYear[version.FacilityId] = ReportVersions.After(ofYear.GetValueOrDefault(version.FacilityId), version);
    }

    /// <summary>A report that was accepted just now: an engine may not give back yet what was written.</summary>
    public void Remember(PastReport report)
    {
        if (!accepted.TryGetValue(report.FacilityId, out var byYear))
        {
            accepted[report.FacilityId] = byYear = [];
        }

        byYear[report.Year] = report;
        past.GetValueOrDefault(report.Year)?.Put(report);
    }

    /// <summary>The facility's last report of a year before; null when it has none.</summary>
    public async Task<PastReport?> LastBeforeAsync(long facilityId, int year, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if ((await PastAsync(year - 1, transaction, cancellationToken)).Of(facilityId) is { } last)
        {
            return last;
        }

        var stored = await PastYear.LastOfAsync(facilityId, year - 1, transaction, cancellationToken);
        return Accepted(facilityId, year - 1) is { } now && !(stored?.Year > now.Year) ? now : stored;
    }

    private PastReport? Accepted(long facilityId, int before) =>
        accepted.TryGetValue(facilityId, out var byYear) ? byYear.Values.LastOrDefault(report => report.Year < before) : null;

    public async Task<PastYear> PastAsync(int year, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (!past.TryGetValue(year, out var reports))
        {
            past[year] = reports = await PastYear.ReadAsync(year, transaction, cancellationToken);
            foreach (var byYear in accepted.Values)
            {
                if (byYear.TryGetValue(year, out var report))
                {
                    reports.Put(report);
                }
            }
        }

        return reports;
    }
}
