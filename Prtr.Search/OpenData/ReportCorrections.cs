using System.Text.Json;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>What corrections changed of a facility's published reports.</summary>
public static class ReportCorrections
{
    /// <summary>Latest year and version first, those under ids that were merged into the facility among them. Withdrawn versions are compared with nothing.</summary>
    /// <param name="release">As it shows them; null for the latest.</param>
    public static async Task<IReadOnlyList<CorrectedReport>> OfFacilityAsync(
        RegisterDatabase database, long facilityId, DataRelease? release, CancellationToken cancellationToken)
    {
        var former = await FacilityFamily.FormerIdsAsync(database, facilityId, release, cancellationToken);
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, release, cancellationToken);
        var asked = new { facilities = JsonSerializer.Serialize<long[]>([facilityId, .. former]), release = AsOf.Key(release) };
        var replaced = $"""
            facility_id in {database.Dialect.Numbers("@facilities")} and report_version_id in ({OfferedVersions.All})
                and report_id in (select report_id from report_version where published_release_id <= @release group by report_id having count(*) > 1)
            """;
        var versions = await ReleasedVersion.ReadAsync(snapshot, replaced, asked, cancellationToken);
        var reasons = (await snapshot.QueryAsync<(long Id, string? Reason)>(
            $"select v.id, v.correction_reason from report_version v where v.id in (select report_version_id from released_report where {replaced})", asked, cancellationToken))
            .ToDictionary(row => row.Id, row => row.Reason);
        return
        [
            .. versions.GroupBy(version => version.Report.ReportId)
                .SelectMany(report => Between([.. report], reasons))
                .OrderByDescending(correction => correction.Present.Year).ThenByDescending(correction => correction.Present.ReportVersionId),
        ];
    }

    private static IEnumerable<CorrectedReport> Between(List<ReleasedVersion> versions, Dictionary<long, string?> reasons)
    {
        // Beside a withheld figure, what changed around it could tell which pollutant it is and how much: about those nothing is said.
        var silent = versions.SelectMany(version => version.Records).Where(row => row.WithheldGround is not null).Select(Neighbourhood).ToHashSet();
        return versions.Zip(versions.Skip(1), (former, present) => new CorrectedReport(
            former.Report, present.Report, reasons.GetValueOrDefault(present.Report.ReportVersionId), Figures(Said(former), Said(present))));

        List<PublicRecord> Said(ReleasedVersion version) => [.. version.Records.Where(row => !silent.Contains(Neighbourhood(row)))];
    }

    private static object Neighbourhood(PublicRecord row) => (row.Kind, row.PollutantGroup, row.Medium, row.WasteCode);

    private static List<CorrectedFigure> Figures(List<PublicRecord> former, List<PublicRecord> present)
    {
        var figures = new List<CorrectedFigure>();
        PublicRecord? before = null;
        foreach (var change in ChangedRows.OfFigures(former, present))
        {
            switch (change.Kind)
            {
                case ChangeKind.Before:
                    before = change.Row;
                    break;
                case ChangeKind.Removed:
                    figures.Add(new(change.Row, null));
                    break;
                default:
                    figures.Add(new(change.Kind == ChangeKind.After ? before : null, change.Row));
                    break;
            }
        }

        return figures;
    }
}
