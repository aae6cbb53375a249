using Prtr.Search.Register;

namespace Prtr.Search.Diffuse;

/// <summary>One public figure of diffuse sources: what a category of sources released of a pollutant in a region and year, with where it came from.</summary>
public sealed record DiffuseRecord
{
    /// <summary>The key of the row in the database.</summary>
    public long Id { get; init; }

    /// <summary>The report: one for an authority, region and year, whatever its versions.</summary>
    public long ReportId { get; init; }

    public int Version { get; init; }

    public int Year { get; init; }

    /// <summary>The oblast or city.</summary>
    public Kato Region { get; init; }

    /// <summary>The unit reported on: the region or one inside it.</summary>
    public Kato Kato { get; init; }

    /// <summary>Such as <c>road-transport</c>.</summary>
    public string SourceCategory { get; init; } = "";

    public int Pollutant { get; init; }

    public string PollutantGroup { get; init; } = "";

    public Medium Medium { get; init; }

    /// <summary>Kilograms a year.</summary>
    public Quantity QuantityKg { get; init; }

    public MethodType Method { get; init; }

    public string? MethodName { get; init; }

    /// <summary>What the estimate rests on; null when not given.</summary>
    public string? ActivityData { get; init; }

    /// <summary>Who reported it.</summary>
    public string Authority { get; init; } = "";

    public DateOnly ReceivedOn { get; init; }

    public bool Late { get; init; }

    public string DataRelease { get; init; } = "";

    public string? SourceSheet { get; init; }

    public int SourceRow { get; init; }
}
