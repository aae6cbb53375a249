namespace Prtr.Ingest.Reports;

/// <summary>A latitude or longitude as written.</summary>
/// <param name="Degrees">Decimal degrees on WGS 84; south and west are negative.</param>
/// <param name="Step">The smallest difference that the notation can show, in degrees: 0.01 for <c>51.16</c>, 1/3600 for whole seconds.</param>
public readonly partial record struct Coordinate(double Degrees, double Step);
