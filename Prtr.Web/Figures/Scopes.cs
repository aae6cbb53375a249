using Prtr.Search.Queries;

namespace Prtr.Web.Figures;

/// <summary>Short ways of narrowing a query.</summary>
public static class Scopes
{
    public static RegisterQuery In(this RegisterQuery scope, int year) =>
        scope with { Years = YearSelection.Of(year) };

    public static RegisterQuery InAllYears(this RegisterQuery scope) => scope with { Years = YearSelection.Everything };

    /// <summary>Facilities with the largest quantities first.</summary>
    public static RegisterQuery LargestFirst(this RegisterQuery scope, int count) =>
        scope with { View = ResultView.Facilities, Order = new(SortKey.Quantity, Descending: true), Page = 1, Size = count };
}
