using Prtr.Search.Aggregates;
using Prtr.Search.Diffuse;
using Prtr.Search.Register;

namespace Prtr.Search.Review.Indicators;

/// <summary>What figures are told apart by: the dimensions of an analysis under the names that they have in the review, and a few of its own.</summary>
internal static class By
{
    public static CodeColumn<PublicRecord> Year { get; } = Of("year");

    /// <summary>KATO of the region.</summary>
    public static CodeColumn<PublicRecord> Region { get; } = Of("region");

    public static CodeColumn<PublicRecord> Sector { get; } = Of("sector");

    public static CodeColumn<PublicRecord> Activity { get; } = Of("activity");

    /// <summary>The number, or <c>group:CODE</c> where the number is withheld.</summary>
    public static CodeColumn<PublicRecord> Pollutant { get; } = Of("pollutant");

    public static CodeColumn<PublicRecord> Medium { get; } = Of("medium");

    public static CodeColumn<PublicRecord> Kind { get; } = Of("kind");

    /// <summary>The medium of a release, or <c>wastewater</c>, or <c>waste</c>.</summary>
    public static CodeColumn<PublicRecord> Route { get; } = new("route", record => Medium.Of(record) ?? Kind.Of(record));

    public static CodeColumn<PublicRecord> Method { get; } = Of("method");

    /// <summary><c>hazardous</c> or <c>non-hazardous</c>.</summary>
    public static CodeColumn<PublicRecord> Hazard { get; } = Of("hazardous", "hazard");

    /// <summary>R or D.</summary>
    public static CodeColumn<PublicRecord> Treatment { get; } = Of("mark", "treatment");

    /// <summary>R1-R13 or D1-D15; none when only the mark was given.</summary>
    public static CodeColumn<PublicRecord> Operation { get; } = new("operation", record => record.Operation);

    /// <summary>Two digits of the waste list.</summary>
    public static CodeColumn<PublicRecord> Chapter { get; } = Of("chapter");

    /// <summary>ISO 3166.</summary>
    public static CodeColumn<PublicRecord> Country { get; } = Of("country");

    public static CodeColumn<PublicRecord> Ground { get; } = new("withheld_ground", record => record.WithheldGround);

    /// <summary>A dimension that all records of a report share.</summary>
    public static CodeColumn<PublicReport> OfReport(string dimension) => new(dimension, Dimension.Find(dimension)!.Values.OfReport!);

    /// <summary>A dimension of diffuse sources.</summary>
    public static CodeColumn<DiffuseRecord> OfDiffuse(string dimension) => new(dimension, Dimension.Find(dimension)!.ValueOf);

    /// <summary>The same of what stands for a record.</summary>
    public static CodeColumn<T> In<T>(this CodeColumn<PublicRecord> column, Func<T, PublicRecord> record) => new(column.Name, row => column.Of(record(row)));

    private static CodeColumn<PublicRecord> Of(string dimension, string? name = null) => new(name ?? dimension, Dimension.Find(dimension)!.Values.ValueOf);
}
