using Prtr.Ingest.Checks.Rules;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks;

/// <summary>Makes all remarks on a report: those of its reading and those of every check, at the levels in force.</summary>
public static class ReportChecker
{
    private static readonly IReportCheck[] Checks =
    [
        new BinCheckDigit(),
        new RequiredTexts(),
        new UntidyTexts(),
        new OpenYear(),
        new LateReport(),
        new PointInCountry(),
        new PrecisePoint(),
        new MovedFacility(),
        new Activities(),
        new CapacityThreshold(),
        new EmptyReport(),
        new NothingExceeded(),
        new RequiredValues(),
        new NegativeValues(),
        new AccidentalPart(),
        new RowsTwice(),
        new MethodNames(),
        new SubsoilOnlyLand(),
        new TransboundaryReceivers(),
        new HazardousMarks(),
        new MarksAndOperations(),
        new MediaWithoutThreshold(),
        new UnderThreshold(),
        new HugeValues(),
        new ManyDigits(),
        new ReleasesAgainstLastYear(),
        new WasteAgainstLastYear(),
        new HighestOfLastYear(),
        new AbsentNow(),
        new SwappedValues(),
        new AllAsLastYear(),
        new CombustionGases(),
        new Plausible(),
    ];

    /// <summary>The remarks in the order of the report: facility, releases, waste water, waste; no remark is made twice.</summary>
    public static IReadOnlyList<Remark> Check(OperatorReport report, CheckContext context)
    {
        var remarks = new RemarkList();
        remarks.AddRange(report.ReadingRemarks.Concat(Checks.SelectMany(check => Guarded(check, report, context)))
            .Select(remark => context.Settings.LevelOf(remark) is { } level ? remark with { Level = level } : null)
            .OfType<Remark>());
        return RemarkCap.Of(
            [.. remarks.Kept.OrderBy(remark => remark.Row is { } row ? (int)row.Kind : 0).ThenBy(remark => remark.Row?.Index ?? 0)], more: remarks.More);
    }

    // What was not checked is not accepted, and the other reports go on. Remarks are kept as they come, never all at once.
    private static IEnumerable<Remark> Guarded(IReportCheck check, OperatorReport report, CheckContext context)
    {
        using var remarks = check.Check(report, context).GetEnumerator();
        while (true)
        {
            Remark remark;
            var fault = false;
            try
            {
                if (!remarks.MoveNext())
                {
                    yield break;
                }

                remark = remarks.Current;
            }
            catch (Exception problem)
            {
                (remark, fault) = (Unforeseen.On(report.Facility.Place.File, problem), true);
            }

            yield return remark;
            if (fault)
            {
                yield break;
            }
        }
    }

    /// <summary>Whether the report can be accepted.</summary>
    public static bool IsAcceptable(IEnumerable<Remark> remarks) => remarks.All(remark => remark.Level != RemarkLevel.Error);
}
