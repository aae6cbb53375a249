using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Statements;

/// <summary>What is counted or added up for each group.</summary>
/// <param name="Sql">The select terms; an exact sum has two, its wholes as <c>…_whole</c> and its hundred-millionths as <c>…_rest</c>.</param>
internal sealed record Measure(string Name, FigureUnit Unit, string Sql)
{
    private const string Scale = "100000000";

    public static Measure Reports { get; } = Count("reports", "*");

    public static Measure Records { get; } = Count("records", "*");

    public static Measure Remarks { get; } = Count("remarks", "*");

    public static Measure Facilities { get; } = Count("facilities", "distinct facility_id");

    /// <summary>Different pollutants; one whose number is withheld is not told apart and not counted.</summary>
    public static Measure Pollutants { get; } = Count("pollutants", "distinct pollutant_number");

    public static Measure StationarySources { get; } = new("stationary_sources", FigureUnit.Count, "sum(stationary_sources) as stationary_sources");

    public static Measure OnTime { get; } = Where("on_time", "late = 0");

    public static Measure Late { get; } = Where("late", "late = 1");

    /// <summary>Reports of which a later version is public.</summary>
    public static Measure Corrected { get; } = Where("corrected", "version > 1");

    public static Measure Withheld { get; } = Where("withheld", "withheld_ground is not null");

    public static Measure QuantityKg { get; } = Exact("quantity_kg", FigureUnit.Kg, "quantity_kg_e8");

    public static Measure AccidentalKg { get; } = Exact("accidental_kg", FigureUnit.Kg, "accidental_kg_e8");

    public static Measure QuantityT { get; } = Exact("quantity_t", FigureUnit.T, "quantity_t_e8");

    /// <summary>How many rows of the group meet the condition.</summary>
    public static Measure Where(string name, string condition) =>
        new(name, FigureUnit.Count, $"sum(case when {condition} then 1 else 0 end) as {name}");

    // Sums outgrow 64 bits, so wholes and hundred-millionths are added up apart.
    public static Measure Exact(string name, FigureUnit unit, string column) =>
        new(name, unit, $"sum({column} / {Scale}) as {name}_whole, sum({column} % {Scale}) as {name}_rest");

    /// <summary>The sum of what an inner statement has summed up already.</summary>
    public static Measure ExactAgain(string name, FigureUnit unit, string inner) =>
        new(name, unit, $"sum({inner}_whole) as {name}_whole, sum({inner}_rest) as {name}_rest");

    /// <summary>Orders groups by the size of such a sum, the largest first.</summary>
    public static string LargestFirst(string column) =>
        $"sum({column} / {Scale}) + sum({column} % {Scale}) / {Scale} desc, sum({column} % {Scale}) % {Scale} desc";

    private static Measure Count(string name, string what) => new(name, FigureUnit.Count, $"count({what}) as {name}");
}
