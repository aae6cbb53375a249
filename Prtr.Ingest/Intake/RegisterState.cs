using System.Data.Common;
using Dapper;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Checks.Settings;
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
    private readonly Dictionary<(long Facility, int Year), LatestVersion> latest = [];

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

    public static async Task<RegisterState> ReadAsync(long changeNumber, DbTransaction transaction)
    {
        var connection = transaction.Connection!;
        var state = new RegisterState(
            changeNumber,
            await ReferenceReader.ReadAsync(connection, transaction),
            await ReportingYears.ReadAsync(connection, transaction),
            await FacilityIndex.ReadAsync(connection, transaction),
            await DiffuseState.ReadAsync(connection, transaction),
            await CheckSettingTable.ReadAsync(connection, transaction, CancellationToken.None));

        // What was withdrawn, or went to another facility, does not stand: the same content again is a new version.
        const string sql = """
            select r.facility_id, r.reporting_year, r.id as report_id, v.id as version_id, v.version,
                case when v.withdrawn_reason is null and not exists (select 1 from moved_version m where m.report_version_id = v.id) then v.content_sha256 else '' end as content_sha256
            from report_version v
            join report r on r.id = v.report_id
            order by v.version
            """;
        foreach (var row in await connection.QueryAsync<LatestVersion>(sql, transaction: transaction))
        {
            state.Remember(row);
        }

        return state;
    }

    /// <summary>The facility's latest version for the year; null when it has no report.</summary>
    public LatestVersion? Latest(long facilityId, int year) => latest.GetValueOrDefault((facilityId, year));

    public void Remember(LatestVersion version)
    {
        latest[(version.FacilityId, version.ReportingYear)] = version;
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
    public async Task<PastReport?> LastBeforeAsync(long facilityId, int year, DbTransaction transaction)
    {
        foreach (var before in reported.TryGetValue(facilityId, out var years) ? years.Reverse().Where(one => one < year).ToList() : [])
        {
            if ((accepted.GetValueOrDefault((facilityId, before)) ?? (await PastAsync(before, transaction)).Of(facilityId)) is { } report)
            {
                return report;
            }
        }

        return null;
    }

    public async Task<PastYear> PastAsync(int year, DbTransaction transaction)
    {
        if (!past.TryGetValue(year, out var reports))
        {
            past[year] = reports = await PastYear.ReadAsync(year, transaction.Connection!, transaction);
        }

        return reports;
    }
}

/// <summary>The last version of a report that the register has.</summary>
internal sealed record LatestVersion
{
    public required long FacilityId { get; init; }

    public required int ReportingYear { get; init; }

    public required long ReportId { get; init; }

    public required long VersionId { get; init; }

    public required int Version { get; init; }

    public required string ContentSha256 { get; init; }

    /// <summary>The version before, when this one was written just now; else null.</summary>
    public long? ReplacesId { get; init; }
}
