namespace Prtr.Web.Endpoints.OpenApi.Shapes;

/// <summary>A facility: what it was in each year, who says so, and its records.</summary>
/// <param name="Reports">One for each reporting year, oldest first.</param>
/// <param name="FormerIds">Ids that were merged into this one and lead here.</param>
/// <param name="Decisions">What was decided about its id, oldest first.</param>
/// <param name="Corrections">Figures that differ between a version and the one that replaced it, latest first.</param>
public sealed record FacilityAnswerShape(
    long FacilityId, string Release, TotalShape Total, IReadOnlyList<ReportShape> Reports, IReadOnlyList<long> FormerIds, FacilityHistoryShape History,
    IReadOnlyList<FacilityDecisionShape> Decisions, IReadOnlyList<CorrectionShape> Corrections, IReadOnlyList<RecordShape> Records);

/// <summary>An operator with its facilities.</summary>
/// <param name="OperatorBin">BIN, 12 digits.</param>
public sealed record OperatorAnswerShape(
    string OperatorBin, string OperatorName, string Release, TotalShape Total, IReadOnlyList<FacilityShape> Facilities);
