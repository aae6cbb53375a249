using Prtr.Search.Register;

namespace Prtr.Search.Diffuse;

/// <summary>A row of public_diffuse as the database gives it.</summary>
internal sealed class DiffuseRow
{
    public long Id { get; init; }

    public long ReportId { get; init; }

    public int Version { get; init; }

    public int ReportingYear { get; init; }

    public string Region { get; init; } = "";

    public string Kato { get; init; } = "";

    public string SourceCategory { get; init; } = "";

    public int Pollutant { get; init; }

    public string PollutantGroup { get; init; } = "";

    public string Medium { get; init; } = "";

    public long QuantityKgE8 { get; init; }

    public string Method { get; init; } = "";

    public string? MethodName { get; init; }

    public string? ActivityData { get; init; }

    public string Authority { get; init; } = "";

    public DateOnly ReceivedOn { get; init; }

    public bool Late { get; init; }

    public string DataRelease { get; init; } = "";

    public string SourceFile { get; init; } = "";

    public string? SourceSheet { get; init; }

    public int SourceRow { get; init; }

    public DiffuseRecord ToRecord() => new(
        Id, ReportId, Version, ReportingYear, new Kato(Region), new Kato(Kato), SourceCategory, Pollutant, PollutantGroup,
        Codes.MediumOf(Medium), new Quantity(QuantityKgE8), Codes.MethodOf(Method), MethodName, ActivityData, Authority,
        ReceivedOn, Late, DataRelease, new RecordSource(SourceFile, SourceSheet, SourceRow));
}
