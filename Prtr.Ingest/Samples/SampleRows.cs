namespace Prtr.Ingest.Samples;

/// <param name="ReleaseShapes">The activity whose Finnish facilities lend their releases, or empty.</param>
/// <param name="ShapeScale">What their quantities are multiplied by.</param>
/// <param name="WasteShapes">The activity whose Finnish facilities lend their waste.</param>
/// <param name="Streams">Which waste codes occur.</param>
/// <param name="Sources">Usual number of stationary sources, relative to other profiles.</param>
internal sealed record ProfileRow(
    string Name, string Activity, string OtherActivities, string ReleaseShapes, decimal ShapeScale, string WasteShapes, string[] Streams,
    string Sector, string Oked, string CapacityUnit, Spread Capacity, int Sources);

/// <param name="Medium">air, water, land, subsoil or wastewater.</param>
/// <param name="Share">Out of a hundred facilities of the profile.</param>
/// <param name="Methods">Letters M, C, E, one of which is drawn.</param>
internal sealed record OwnReleaseRow(string Profile, int Pollutant, string Medium, int Share, Spread Kg, string Methods);

internal sealed record ReleaseShapeRow(string Activity, int Shape, int Pollutant, string Medium, decimal Kg, char Method);

internal sealed record WasteShapeRow(string Activity, int Shape, bool Hazardous, bool Recovery, decimal Tonnes);

/// <param name="Recovery">The operation when the waste is recovered; empty: it never is.</param>
/// <param name="MostTonnes">What a facility could hardly exceed in a year, such as two tonnes of lamps; null: no limit.</param>
internal sealed record WasteStreamRow(string Stream, string Code, string Recovery, string Disposal, decimal? MostTonnes)
{
    public bool Hazardous => Code.EndsWith('*');
}

internal sealed record OverviewRow(string Region, int Reports, int StationarySources);

internal sealed record TownRow(string Region, string Name, string PostalCode);

/// <param name="Town">Index in the list of towns.</param>
/// <param name="Km">Distance from the town's centre.</param>
internal sealed record SiteRow(string Region, string Kato, int Town, decimal Latitude, decimal Longitude, int Km);

/// <param name="Pollutants">None: any.</param>
internal sealed record MethodRow(int[] Pollutants, string Medium, char Method, string Name);

/// <param name="Authority">Who reports for the region.</param>
/// <param name="Population">Thousands of people.</param>
/// <param name="CoalPercent">Of them in homes heated with coal.</param>
/// <param name="Cattle">Thousands of heads.</param>
/// <param name="Crops">Thousands of hectares.</param>
internal sealed record DiffuseRegionRow(string Kato, string Authority, decimal Population, decimal CoalPercent, decimal Cattle, decimal Crops)
{
    /// <param name="basis">people, coal, cattle or crops; all in thousands.</param>
    public decimal Amount(string basis) => basis switch
    {
        "people" => Population,
        "coal" => Population * CoalPercent / 100,
        "cattle" => Cattle,
        "crops" => Crops,
        _ => throw new InvalidDataException($"Diffuse sources are not worked out from {basis}."),
    };

    public string InWords(string basis) => FormattableString.Invariant($"{Amount(basis):0} тыс. ") + basis switch
    {
        "people" => "жителей",
        "coal" => "жителей с угольным отоплением",
        "cattle" => "голов скота",
        _ => "га посевов",
    };
}

/// <param name="Basis">What the quantity is worked out from; several rows of one source are added up.</param>
internal sealed record DiffuseSourceRow(string Category, int Pollutant, string Medium, string Basis, decimal KgPerUnit, char Method, string MethodName);

/// <param name="Text">With <c>|</c> for a line break.</param>
internal sealed record LetterRow(string Kind, string Language, string Subject, string Text);

/// <summary>A skewed spread of values: half of them below the middle.</summary>
internal readonly record struct Spread(decimal Low, decimal Middle, decimal High)
{
    /// <param name="place">0 gives the low end, 0.5 the middle, 1 the high end; values near the high end are rare.</param>
    public decimal At(decimal place)
    {
        if (place <= 0.5m)
        {
            return Low + ((Middle - Low) * place * 2);
        }

        var above = (place * 2) - 1;
        return Middle + ((High - Middle) * above * above * above);
    }
}
