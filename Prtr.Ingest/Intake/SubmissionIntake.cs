using System.Data.Common;
using System.Globalization;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake;

/// <summary>Takes the reports of one delivery: whose are they, what is to be said about them, which become new versions.</summary>
internal sealed class SubmissionIntake(
    RegisterState state, SubmissionWriter writer, StateChanges changes, CheckReport check, DateOnly receivedOn)
{
    private readonly CampaignYears years = state.Years.On(receivedOn);
    private readonly FacilityMatcher matcher = new(state.Facilities);
    private readonly HashSet<(long Facility, int Year)> claimed = [];
    private readonly HashSet<(long Facility, int Year)> taken = [];

    public async Task<SubmissionOutcome> TakeAsync(Delivery delivery, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await writer.SubmissionAsync(delivery, receivedOn, transaction);
        foreach (var remark in delivery.Content.Remarks)
        {
            writer.Remark(remark, null, null);
        }

        // Reports that fit a facility in everything come first, so that one that fits in part does not take their place.
        var reports = delivery.Content.Reports;
        var exact = reports.Select(ClaimExact).ToList();
        var received = new List<ReceivedReport>(reports.Count);
        // A report is compared with the years before it, wherever in the delivery they stand.
        foreach (var (index, report) in reports.Index().OrderBy(one => one.Item.Facility.ReportYear.Value ?? int.MaxValue))
        {
            cancellationToken.ThrowIfCancellationRequested();
            received.Add(await TakeAsync(index + 1, report, exact[index], transaction, cancellationToken));
        }

        var diffuse = await new DiffuseIntake(state, writer, years, receivedOn).TakeAsync(delivery.Content.Diffuse, transaction, cancellationToken);
        return new SubmissionOutcome(delivery.Name, false, delivery.IsUnreadable, delivery.Content.Remarks, [.. received.OrderBy(report => report.Position)])
        {
            Diffuse = diffuse,
            Mail = delivery.Mail,
            Files = delivery.Accounts,
        };
    }

    private async Task<ReceivedReport> TakeAsync(int position, OperatorReport report, long? exact, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var facility = report.Facility;
        var year = facility.ReportYear.Value;
        var settings = state.Settings.In(year);
        var site = SiteOf(facility);
        var facilityId = exact ?? (site is null ? null : matcher.Exact(site) ?? matcher.Changed(site, year!.Value, claimed));
        var remarks = new List<Remark>(check(report, await ContextAsync(facilityId, year, transaction)));
        remarks.AddRange(OwnRemarks(facility, facilityId, site)
            .Where(remark => !remarks.Exists(other => other.Code == remark.Code && other.Code == RemarkKinds.DuplicateReport.Code))
            .Select(remark => (Remark: remark, Level: settings.LevelOf(remark)))
            .Where(made => made.Level is not null)
            .Select(made => made.Remark with { Level = made.Level!.Value })
            .ToList());
        var storable = ReportColumns.CanBeKept(report) && !remarks.Exists(remark => remark.Level == RemarkLevel.Error);
        var (outcome, version, stored) = storable ? Keep(report, ref facilityId, site!, settings) : (ReportOutcome.Returned, null, null);
        if (version is { ReplacesId: { } replaced } && outcome == ReportOutcome.Accepted)
        {
            await changes.MoveAsync("e.state = 'accepted' and e.report_version_id = @replaced", new { replaced }, ReceivedState.Superseded, null, cancellationToken);
        }

        var receivedId = writer.Received(position, facility, facilityId, outcome.State(), version?.VersionId, null);
        foreach (var remark in outcome == ReportOutcome.Unchanged ? [] : remarks)
        {
            writer.Remark(remark, receivedId, stored);
        }

        var rows = report.Releases.Count + report.Wastewater.Count + report.Waste.Count;
        return new ReceivedReport(position, year, facilityId, outcome, version?.Version, rows, remarks);
    }

    private (ReportOutcome Outcome, LatestVersion Version, StoredVersion? Stored) Keep(
        OperatorReport report, ref long? facilityId, KnownSite site, CheckSettings settings)
    {
        var content = ReportContent.Of(report, state.Reference, settings);
        facilityId ??= writer.Facility();
        var id = facilityId.Value;
        claimed.Add((id, content.Year));
        taken.Add((id, content.Year));
        var before = state.Latest(id, content.Year);
        if (before?.ContentSha256 == content.Sha256)
        {
            return (ReportOutcome.Unchanged, before, null);
        }

        var reportId = before?.ReportId ?? writer.Report(id, content.Year);
        var number = (before?.Version ?? 0) + 1;
        var stored = writer.Version(reportId, number, content, receivedOn);
        var latest = new LatestVersion
        {
            FacilityId = id, ReportingYear = content.Year, ReportId = reportId, VersionId = stored.Id, Version = number, ContentSha256 = content.Sha256, ReplacesId = before?.VersionId,
        };
        state.Remember(latest);
        state.Remember(PastReport.Of(id, report));
        state.Facilities.Add(site with { FacilityId = id }, content.Year);
        return (ReportOutcome.Accepted, latest, stored);
    }

    private IEnumerable<Remark> OwnRemarks(FacilitySection facility, long? facilityId, KnownSite? site)
    {
        var given = facility.FacilityId;
        if (given.Value is { } id && state.Facilities.Current(id) is null)
        {
            yield return RemarkKinds.CodeUnknown.On(given, "facility_id", id.ToString(CultureInfo.InvariantCulture), "");
        }

        if (facilityId is { } known && facility.ReportYear.Value is { } year && taken.Contains((known, year)))
        {
            yield return RemarkKinds.DuplicateReport.At(
                facility.Place, facility.FacilityName.Raw, known.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var other in facilityId is null && site is not null ? matcher.LikelyDuplicates(site) : [])
        {
            var metres = Math.Round(other.Place.DistanceMetres(site!.Place));
            yield return RemarkKinds.LikelyDuplicateFacility.At(
                facility.Place,
                facility.FacilityName.Raw,
                other.FacilityId.ToString(CultureInfo.InvariantCulture),
                other.Name,
                metres.ToString(CultureInfo.InvariantCulture));
        }
    }

    private async Task<CheckContext> ContextAsync(long? facilityId, int? year, DbTransaction transaction)
    {
        var past = year is { } now ? await state.PastAsync(now - 1, transaction) : null;
        return new CheckContext
        {
            Reference = state.Reference,
            ReceivedOn = receivedOn,
            Years = years,
            LastYear = facilityId is { } id && year is { } reported ? await state.LastBeforeAsync(id, reported, transaction) : null,
            NationalLastYear = past?.National ?? NationalFigures.None,
            Settings = state.Settings.In(year),
        };
    }

    private long? ClaimExact(OperatorReport report)
    {
        var given = report.Facility.FacilityId.Value is { } id ? state.Facilities.Current(id) : null;
        var found = given ?? (SiteOf(report.Facility) is { } site ? matcher.Exact(site) : null);
        if (found is { } facilityId && report.Facility.ReportYear.Value is { } year)
        {
            claimed.Add((facilityId, year));
        }

        return found;
    }

    private static KnownSite? SiteOf(FacilitySection facility) =>
        facility is { OperatorBin.Value: { } bin, FacilityName.Value: { } name, ReportYear.Value: not null, Point: { } place }
            ? KnownSite.Of(0, bin, name, facility.PostalAddress.Value ?? "", place)
            : null;
}
