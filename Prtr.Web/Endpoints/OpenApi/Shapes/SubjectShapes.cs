namespace Prtr.Web.Endpoints.OpenApi.Shapes;

/// <summary>A facility: what it was in each year, and its records.</summary>
/// <param name="Reports">One for each reporting year, oldest first.</param>
public sealed record FacilityAnswerShape(
    long FacilityId, string Release, TotalShape Total, IReadOnlyList<ReportShape> Reports, IReadOnlyList<RecordShape> Records);

/// <summary>An operator with its facilities.</summary>
/// <param name="OperatorBin">BIN, 12 digits.</param>
public sealed record OperatorAnswerShape(
    string OperatorBin, string OperatorName, string Release, TotalShape Total, IReadOnlyList<FacilityShape> Facilities);
