using System.Text.Json.Serialization;

namespace Prtr.Web.Endpoints.OpenApi.Shapes;

/// <summary>A result: a facility or a record, as <c>view</c> asks; a figure of diffuse sources where <c>kind</c> is diffuse.</summary>
[JsonDerivedType(typeof(FacilityShape))]
[JsonDerivedType(typeof(RecordShape))]
[JsonDerivedType(typeof(DiffuseShape))]
public abstract record ItemShape;

/// <summary>A figure: of a facility's report, or of diffuse sources where <c>kind</c> is diffuse.</summary>
[JsonDerivedType(typeof(RecordShape))]
[JsonDerivedType(typeof(DiffuseShape))]
public abstract record RowShape : ItemShape;

/// <summary>A facility with the sums over its matching records; names and place are those of its latest matching year.</summary>
public sealed record FacilityShape : ItemShape;

/// <summary>One figure of a report; what does not apply is null.</summary>
public sealed record RecordShape : RowShape;

/// <summary>One figure of diffuse sources, which have no facility.</summary>
public sealed record DiffuseShape : RowShape;

/// <summary>A facility as one report describes it.</summary>
public sealed record ReportShape;
