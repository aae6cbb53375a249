namespace Prtr.Web.Endpoints.OpenApi.Shapes;

// The members of these are in the columns of rows: see RowSchemas.

/// <summary>A result: a facility or a record, as <c>view</c> asks; a figure of diffuse sources where <c>kind</c> is diffuse.</summary>
public sealed record ItemShape;

/// <summary>A figure: of a facility's report, or of diffuse sources where <c>kind</c> is diffuse.</summary>
public sealed record RowShape;

/// <summary>A facility with the sums over its matching records; names and place are those of its latest matching year.</summary>
public sealed record FacilityShape;

/// <summary>One figure of a report; what does not apply is null.</summary>
public sealed record RecordShape;

/// <summary>A facility as one report describes it.</summary>
public sealed record ReportShape;
