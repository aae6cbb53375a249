using NetTopologySuite.Geometries;
using Prtr.Search.Register;

namespace Prtr.Search.Reference;

/// <summary>The outline of an oblast or city of republican significance.</summary>
/// <param name="Names">Short, as maps write them: without the word for oblast.</param>
/// <param name="LabelPlace">Where a map writes the name.</param>
/// <param name="Shape">In degrees, WGS 84.</param>
public sealed record RegionOutline(Kato Region, bool IsCity, Names Names, GeoPoint LabelPlace, MultiPolygon Shape);
