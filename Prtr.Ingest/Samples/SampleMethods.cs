namespace Prtr.Ingest.Samples;

/// <summary>The standard or guideline that fits a pollutant, medium and type of method; an estimate has none.</summary>
internal static class SampleMethods
{
    public static string Name(int pollutant, string medium, char method)
    {
        var place = medium switch { "air" => "air", "land" or "subsoil" => "land", _ => "water" };
        var fitting = SampleTables.Methods.FirstOrDefault(m =>
            m.Medium == place && m.Method == method && (m.Pollutants.Length == 0 || m.Pollutants.Contains(pollutant)));
        return fitting?.Name ?? "";
    }
}
