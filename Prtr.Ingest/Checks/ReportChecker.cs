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
    public static IReadOnlyList<Remark> Check(OperatorReport report, CheckContext context) =>
        RemarkCap.Of([.. report.ReadingRemarks.Concat(Checks.SelectMany(check => Guarded(check, report, context)))
            .Select(remark => context.Settings.LevelOf(remark) is { } level ? remark with { Level = level } : null)
            .OfType<Remark>()
            .OrderBy(remark => remark.Row is { } row ? (int)row.Kind : 0)
            .ThenBy(remark => remark.Row?.Index ?? 0)]);

    // What was not checked is not accepted, and the other reports go on.
    private static List<Remark> Guarded(IReportCheck check, OperatorReport report, CheckContext context)
    {
        try
        {
            return [.. check.Check(report, context)];
        }
        catch (Exception problem)
        {
            return [Unforeseen.On(report.Facility.Place.File, problem)];
        }
    }

    /// <summary>Whether the report can be accepted.</summary>
    public static bool IsAcceptable(IEnumerable<Remark> remarks) => remarks.All(remark => remark.Level != RemarkLevel.Error);
}
