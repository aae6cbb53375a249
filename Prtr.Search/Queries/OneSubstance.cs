namespace Prtr.Search.Queries;

/// <summary>Whether the quantities that a query finds can be added up and compared: those of one pollutant, or of waste of one class of hazard.</summary>
public static class OneSubstance
{
    private const int CodeLength = 6;

    private static readonly string[] Classes = ["hazardous", "non-hazardous"];

    extension(RegisterQuery query)
    {
        /// <summary>The number of the one pollutant that the query asks for; null when it asks for several.</summary>
        public string? OnePollutant =>
            query.Chosen(Facet.Pollutant).Included is [var only] && !only.Contains(':', StringComparison.Ordinal) ? only : null;

        /// <summary>Whether the query asks for waste of one class of hazard, or of one code.</summary>
        public bool IsOfOneWaste => query.Chosen(Facet.Waste) switch
        {
            { Included: [var only] } => Classes.Contains(only) || only.Length == CodeLength,
            { Included.Count: 0 } waste => query.Kinds.Included is [Register.RecordKind.Waste] && Classes.Intersect(waste.Excluded).Count() == 1,
            _ => false,
        };

        /// <summary>The parameters of the analysis that shows each of the pollutants by itself.</summary>
        public string ByPollutant() => string.Join('&', new[] { (query with { View = ResultView.Facilities, Order = ResultOrder.Default, Page = 1, Size = RegisterQuery.DefaultSize }).Format(), "rows=pollutant&columns=medium&measure=releases_kg" }.Where(part => part.Length > 0));

        public bool IsOfOneSubstance() => query.OnePollutant is not null || query.IsOfOneWaste;
    }
}
