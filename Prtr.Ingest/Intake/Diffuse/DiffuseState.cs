using System.Data.Common;
using Dapper;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Diffuse;

/// <summary>The latest versions of reports of diffuse sources that the register has, and their figures as far as they were asked for.</summary>
internal sealed class DiffuseState
{
    private readonly Dictionary<DiffuseReportKey, LatestDiffuse> latest;
    private readonly Dictionary<DiffuseReportKey, IReadOnlyDictionary<DiffuseKey, Quantity>> figures = [];

    private DiffuseState(Dictionary<DiffuseReportKey, LatestDiffuse> latest) => this.latest = latest;

    public static async Task<DiffuseState> ReadAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection!.QueryAsync<LatestRow>(new CommandDefinition(
            """
            select r.id as report_id, r.authority_key, r.region, r.reporting_year, v.id as version_id, v.version, v.authority, v.content_sha256, v.withdrawn_reason,
                (select f.received_on from diffuse_version f where f.report_id = r.id and f.version = 1) as first_received_on
            from diffuse_version v
            join diffuse_report r on r.id = v.report_id
            where not exists (select 1 from diffuse_version n where n.report_id = v.report_id and n.version > v.version)
            """,
            transaction: transaction,
            cancellationToken: cancellationToken));
        return new DiffuseState(rows.ToDictionary(
            row => new DiffuseReportKey(row.AuthorityKey, new Kato(row.Region), row.ReportingYear),
            row => new LatestDiffuse(row.ReportId, row.VersionId, row.Version, row.Authority, row.WithdrawnReason is null ? row.ContentSha256 : "", row.FirstReceivedOn)));
    }

    /// <summary>Null when the authority has not reported the region and year.</summary>
    public LatestDiffuse? Latest(DiffuseReportKey key) => latest.GetValueOrDefault(key);

    /// <param name="rows">What the version says.</param>
    public void Remember(DiffuseReportKey key, LatestDiffuse version, IEnumerable<(DiffuseKey Key, Quantity Quantity)> rows)
    {
        latest[key] = version;
        figures[key] = Figures(rows);
    }

    /// <summary>The name of another authority that has reported the same region and year; null when none has.</summary>
    public string? OtherAuthority(DiffuseReportKey key) => latest
        .Where(pair => pair.Key.Region == key.Region && pair.Key.Year == key.Year && pair.Key.AuthorityKey != key.AuthorityKey)
        .Select(pair => pair.Value.Authority)
        .Order(StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The figures of the latest version; empty when there is none.</summary>
    public async Task<IReadOnlyDictionary<DiffuseKey, Quantity>> FiguresAsync(DiffuseReportKey key, DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (figures.TryGetValue(key, out var known))
        {
            return known;
        }

        var rows = Latest(key) is not { } version ? [] : await transaction.Connection!.QueryAsync<FigureRow>(new CommandDefinition(
            "select kato, source_category, pollutant, medium, quantity_kg_e8 from diffuse_row where version_id = @VersionId",
            new { version.VersionId },
            transaction,
            cancellationToken: cancellationToken));
        return figures[key] = Figures(rows.Select(row =>
            (new DiffuseKey(new Kato(row.Kato), row.SourceCategory, row.Pollutant, Codes.MediumOf(row.Medium)), new Quantity(row.QuantityKgE8))));
    }

    // Where the check for rows given twice is switched off, the first one is compared with.
    private static Dictionary<DiffuseKey, Quantity> Figures(IEnumerable<(DiffuseKey Key, Quantity Quantity)> rows) =>
        rows.DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => row.Quantity);

    private sealed class LatestRow
    {
        public long ReportId { get; init; }

        public string AuthorityKey { get; init; } = "";

        public string Region { get; init; } = "";

        public int ReportingYear { get; init; }

        public long VersionId { get; init; }

        public int Version { get; init; }

        public string Authority { get; init; } = "";

        public string ContentSha256 { get; init; } = "";

        public string? WithdrawnReason { get; init; }

        public DateOnly FirstReceivedOn { get; init; }
    }

    private sealed class FigureRow
    {
        public string Kato { get; init; } = "";

        public string SourceCategory { get; init; } = "";

        public int Pollutant { get; init; }

        public string Medium { get; init; } = "";

        public long QuantityKgE8 { get; init; }
    }
}

/// <summary>The last version of a report of diffuse sources that the register has.</summary>
/// <param name="ContentSha256">Empty for a version that went back: the same content again is a new one.</param>
/// <param name="FirstReceivedOn">The day on which the first version came in: whether the report is late is decided by it.</param>
internal sealed record LatestDiffuse(long ReportId, long VersionId, int Version, string Authority, string ContentSha256, DateOnly FirstReceivedOn);
