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
    private readonly Dictionary<long, SortedSet<int>> reported = [];
    private readonly Dictionary<(long Facility, int Year), PastReport> accepted = [];
    private readonly Dictionary<(long Facility, int Year), ReportVersions> versions = [];
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

        // What was withdrawn, or went to another facility, does not stand: the same content again is a new version.
        const string sql = """
            select r.facility_id, r.reporting_year, r.id as report_id, v.id as version_id, v.version, v.content_sha256, v.received_on,
                case when v.withdrawn_reason is null and v.ended_release_id is null
                    and not exists (select 1 from moved_version m where m.report_version_id = v.id) then 1 else 0 end as is_standing,
                case when v.published_release_id is null then 0 else 1 end as published,
                (select count(*) from report_row w where w.report_version_id = v.id) as rows,
                coalesce(s.sender_identity, s.sender_address) as sender
            from report_version v
            join report r on r.id = v.report_id
            left join report_version f on f.report_id = v.report_id and f.version = 1
            left join submission s on s.id = f.submission_id
            order by v.version
            """;
        foreach (var row in await connection.QueryAsync<LatestVersion>(new CommandDefinition(sql, transaction: transaction, cancellationToken: cancellationToken)))
        {
            state.Remember(row);
        }

        foreach (var (id, hash) in await connection.QueryAsync<(long, string)>(new CommandDefinition(
            "select id, content_sha256 from received_report where state = 'held' and content_sha256 is not null order by id",
            transaction: transaction,
            cancellationToken: cancellationToken)))
        {
            state.RememberHeld(id, hash);
        }

        return state;
    }

    /// <summary>The facility's versions for the year; null when it has no report.</summary>
    public ReportVersions? Versions(long facilityId, int year) => versions.GetValueOrDefault((facilityId, year));

    /// <summary>A report that says the same and is held; null when there is none.</summary>
    /// <param name="apart">The report that is asked for itself.</param>
    public long? Held(string contentSha256, long? apart) => held.TryGetValue(contentSha256, out var id) && id != apart ? id : null;

    public void RememberHeld(long receivedId, string contentSha256) => held.TryAdd(contentSha256, receivedId);

    /// <param name="version">Later than those that are known.</param>
    public void Remember(LatestVersion version)
    {
        var key = (version.FacilityId, version.ReportingYear);
        versions[key] = ReportVersions.After(versions.GetValueOrDefault(key), version);
        past.Remove(version.ReportingYear);
        if (!reported.TryGetValue(version.FacilityId, out var years))
        {
            reported[version.FacilityId] = years = [];
        }

        years.Add(version.ReportingYear);
    }

    /// <summary>A report that was accepted just now: an engine may not give back yet what was written.</summary>
    public void Remember(PastReport report) => accepted[(report.FacilityId, report.Year)] = report;

    /// <summary>The facility's last report of a year before; null when it has none.</summary>
    public async Task<PastReport?> LastBeforeAsync(long facilityId, int year, DbTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var before in reported.TryGetValue(facilityId, out var years) ? years.Reverse().Where(one => one < year).ToList() : [])
        {
            if ((accepted.GetValueOrDefault((facilityId, before)) ?? (await PastAsync(before, transaction, cancellationToken)).Of(facilityId)) is { } report)
            {
                return report;
            }
        }

        return null;
    }

    public async Task<PastYear> PastAsync(int year, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (!past.TryGetValue(year, out var reports))
        {
            past[year] = reports = await PastYear.ReadAsync(year, transaction, cancellationToken);
        }

        return reports;
    }
}
