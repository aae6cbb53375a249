using System.Data.Common;
using System.Globalization;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake;

/// <summary>Looks at one report after the other: whose it is, what is to be said and asked; what nothing stands against becomes a version.</summary>
/// <param name="writer">Of the delivery that the reports came in.</param>
internal sealed class ReportIntake(RegisterState state, SubmissionWriter writer, CheckReport check, Arrival arrival)
{
    private readonly CampaignYears years = state.Years.On(arrival.Day);
    private readonly HashSet<(long Facility, int Year)> claimed = [];
    private readonly HashSet<(long Facility, int Year)> taken = [];

    private FacilityIdentification Identification => new(state.Facilities, claimed);

    /// <summary>Keeps a facility that the report is about beyond doubt from those that others are likely about.</summary>
    public void Claim(OperatorReport report)
    {
        if (Identification.Certain(report.Facility, SiteOf(report.Facility)) is { } id && report.Facility.ReportYear.Value is { } year)
        {
            claimed.Add((id, year));
        }
    }

    public async Task<TakenReport> TakeAsync(OperatorReport report, Decisions decisions, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var facility = report.Facility;
        var site = SiteOf(facility);
        var identity = Identification.Of(facility, site, decisions);
        PastYear? past = null;
        if (facility.ReportYear.Value is { } reported)
        {
            await state.KnowAsync(reported, transaction, cancellationToken);
            past = await state.PastAsync(reported - 1, transaction, cancellationToken);
        }

        var last = identity.FacilityId is { } found && facility.ReportYear.Value is { } before
            ? await state.LastBeforeAsync(found, before, transaction, cancellationToken)
            : null;
        var remarks = Remarks(report, identity, site, past, last);
        if (!ReportColumns.CanBeKept(report) || site is null || remarks.Exists(remark => remark.Level == RemarkLevel.Error))
        {
            return new TakenReport(ReportOutcome.Returned, identity.FacilityId, remarks);
        }

        var content = ReportContent.Of(report, state.Reference, state.Settings.In(facility.ReportYear.Value));
        var year = content.Year;
        if (Copied(content, identity) is { } copy)
        {
            return copy;
        }

        if (identity.FacilityId is { } known)
        {
            taken.Add((known, year));
        }

        Ask(identity, decisions, new QuestionContext
        {
            Report = report, Year = year, FacilityId = identity.FacilityId, Before = Standing(identity, year), Sender = arrival.Sender, Years = years,
            Remarks = remarks, Settings = state.Settings.In(year), LastReport = last, LastYear = past!, TakesAtWord = state.Facilities.TakesAtWord,
        });
        var looked = new TakenReport(ReportOutcome.Held, identity.FacilityId, remarks) { Asked = decisions.Asked, ContentSha256 = content.Sha256 };
        return decisions.Rejection is { } rejection ? looked with { Outcome = ReportOutcome.Rejected, Reason = rejection.Reason }
            : decisions.IsOpen ? looked
            : Keep(report, content, site, looked);
    }

    private static void Ask(ReportIdentity identity, Decisions decisions, QuestionContext context)
    {
        // Of a facility that is not settled only that is asked: the rest depends on it.
        foreach (var question in identity.IsSettled ? QuestionKinds.All.SelectMany(kind => kind.Ask(context)) : [])
        {
            decisions.Of(question);
        }
    }

    private DateOnly FirstReceivedOn(long? facilityId, int? year) =>
        facilityId is { } id && year is { } of && state.Versions(id, of) is { } versions ? versions.FirstReceivedOn : arrival.Day;

    private LatestVersion? Standing(ReportIdentity identity, int year) => identity.FacilityId is { } id ? state.Versions(id, year)?.Standing : null;

    // The same content again is nothing: no version, and a remark for the sender.
    private TakenReport? Copied(ReportContent content, ReportIdentity identity)
    {
        if (Standing(identity, content.Year) is { } before && before.ContentSha256 == content.Sha256)
        {
            taken.Add((before.FacilityId, content.Year));
            var said = RemarkKinds.SameContent.At(content.Place, null, before.Version.ToString(CultureInfo.InvariantCulture));
            return new TakenReport(ReportOutcome.Unchanged, before.FacilityId, [said])
            {
                Version = before, ContentSha256 = content.Sha256, Reason = FormattableString.Invariant($"repeats version {before.Version}"),
            };
        }

        return state.Held(content.Sha256, arrival.ReceivedId) is not { } held ? null
            : new TakenReport(ReportOutcome.Unchanged, identity.FacilityId, [RemarkKinds.SameContentHeld.At(content.Place, null, held.ToString(CultureInfo.InvariantCulture))])
            {
                ContentSha256 = content.Sha256, Reason = FormattableString.Invariant($"repeats report {held}, which is held"),
            };
    }

    private TakenReport Keep(OperatorReport report, ReportContent written, KnownSite site, TakenReport looked)
    {
        // The hash stays that of what the operator wrote, so that the same file is known again.
        var kept = Disclosure.After(report, looked.Asked);
        var content = ReferenceEquals(kept, report) ? written
            : ReportContent.Of(kept, state.Reference, state.Settings.In(written.Year)) with { Sha256 = written.Sha256 };
        var id = looked.FacilityId ?? writer.Facility();
        claimed.Add((id, content.Year));
        taken.Add((id, content.Year));
        var versions = state.Versions(id, content.Year);
        var reportId = versions?.ReportId ?? writer.Report(id, content.Year);
        var before = versions?.Standing;
        var correction = before is null ? null : new Correction(before.Version, ReasonOf(report, looked.Asked));
        var number = (versions?.LastNumber ?? 0) + 1;
        var stored = writer.Version(reportId, number, content, arrival.Day, versions?.FirstReceivedOn ?? arrival.Day, correction);
        var version = new LatestVersion
        {
            FacilityId = id, ReportingYear = content.Year, ReportId = reportId, VersionId = stored.Id, Version = number, ContentSha256 = content.Sha256,
            ReceivedOn = arrival.Day, Rows = content.Rows.Count, Sender = versions?.Standing?.Sender ?? arrival.Sender,
        };
        if (looked.Asked.FirstOrDefault(one => one.Answer is { Code: AnotherOperator.Change })?.Answer is { } decided)
        {
            writer.OperatorChange(AnotherOperator.ChangeOf(id, report.Facility, decided), decided.Reason);
        }

        state.Remember(version);
        state.Remember(PastReport.Of(id, kept));
        state.Facilities.Add(site with { FacilityId = id }, content.Year, report.Facility.OperatorName.Value ?? "");
        return looked with
        {
            Outcome = ReportOutcome.Accepted, FacilityId = id, Version = version, Stored = stored, Superseded = before is { Published: false } ? before.VersionId : null,
        };
    }

    private static string? ReasonOf(OperatorReport report, IEnumerable<AskedQuestion> asked) =>
        report.Facility.CorrectionReason.Value
        ?? asked.FirstOrDefault(one => one.Answer is { Code: Replaces.Correction })?.Answer!.Reason;

    private List<Remark> Remarks(OperatorReport report, ReportIdentity identity, KnownSite? site, PastYear? past, PastReport? last)
    {
        var settings = state.Settings.In(report.Facility.ReportYear.Value);
        var remarks = new List<Remark>(check(report, new CheckContext
        {
            Reference = state.Reference,
            ReceivedOn = arrival.Day,
            FirstReceivedOn = FirstReceivedOn(identity.FacilityId, report.Facility.ReportYear.Value),
            Years = years,
            LastYear = last,
            NationalLastYear = past?.National ?? NationalFigures.None,
            Settings = settings,
        }));
        remarks.AddRange(OwnRemarks(report.Facility, identity, site)
            .Where(remark => !remarks.Exists(other => other.Code == remark.Code && other.Code == RemarkKinds.DuplicateReport.Code))
            .Select(remark => (Remark: remark, Level: settings.LevelOf(remark)))
            .Where(made => made.Level is not null)
            .Select(made => made.Remark with { Level = made.Level!.Value })
            .ToList());
        return remarks;
    }

    private IEnumerable<Remark> OwnRemarks(FacilitySection facility, ReportIdentity identity, KnownSite? site)
    {
        var given = facility.FacilityId;
        if (given.Value is { } id && state.Facilities.Current(id) is null && !state.Facilities.TakesAtWord)
        {
            yield return RemarkKinds.CodeUnknown.On(given, "facility_id", id.ToString(CultureInfo.InvariantCulture), "");
        }

        if (identity.FacilityId is { } known && facility.ReportYear.Value is { } year && taken.Contains((known, year)))
        {
            yield return RemarkKinds.DuplicateReport.At(
                facility.Place, facility.FacilityName.Raw, known.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture));
        }

        var others = site is null ? [] : state.Facilities.At(site.Place).Where(other => other != identity.FacilityId).ToList();
        if (others.Count > 0)
        {
            yield return RemarkKinds.PointShared.On(facility.Latitude, string.Join(", ", others.Select(other => other.ToString(CultureInfo.InvariantCulture))));
        }

        foreach (var other in identity.FacilityId is null && site is not null ? new FacilityMatcher(state.Facilities).LikelyDuplicates(site) : [])
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

    private static KnownSite? SiteOf(FacilitySection facility) =>
        facility is { OperatorBin.Value: { } bin, FacilityName.Value: { } name, ReportYear.Value: not null, Point: { } place }
            ? KnownSite.Of(0, new DescribedSite(bin, name, facility.PostalAddress.Value ?? "", place, facility.MainActivity.Value ?? ""))
            : null;
}

/// <summary>When and from whom a report came.</summary>
/// <param name="Sender">An identity, else an address; null when nothing is known.</param>
/// <param name="ReceivedId">Of the report, when it came before and is looked at again; else null.</param>
internal sealed record Arrival(DateOnly Day, string? Sender, long? ReceivedId = null);

/// <summary>What a version corrects, and why.</summary>
internal sealed record Correction(int Version, string? Reason);
