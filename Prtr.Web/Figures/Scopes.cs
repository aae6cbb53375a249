using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>Short ways of narrowing a query.</summary>
public static class Scopes
{
    public static RegisterQuery In(this RegisterQuery scope, int year) =>
        scope with { Years = YearSelection.Of(year) };

    public static RegisterQuery InAllYears(this RegisterQuery scope) => scope with { Years = YearSelection.Everything };

    public static RegisterQuery WasteOnly(this RegisterQuery scope) => scope with { Kinds = Selection<RecordKind>.Of(RecordKind.Waste) };

    /// <summary>Facilities with the largest quantities first, of a query that asks for one pollutant or class of waste.</summary>
    public static RegisterQuery LargestFirst(this RegisterQuery scope, int count) =>
        scope with { View = ResultView.Facilities, Order = new(SortKey.Quantity, Descending: true), Page = 1, Size = count };
}
