using Prtr.Search.Register;

namespace Prtr.Ingest.Reports;

/// <summary>What a figure of diffuse sources is about; a report has it once.</summary>
/// <param name="Kato">The unit reported on: a region or one inside it.</param>
public readonly record struct DiffuseKey(Kato Kato, string SourceCategory, int Pollutant, Medium Medium);
