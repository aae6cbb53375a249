using Prtr.Search.Measures;
using Prtr.Search.Text;

namespace Prtr.Web.Components.Pages.Search;

/// <summary>A column of sums in the list of facilities.</summary>
/// <param name="Scale">The one unit of its figures.</param>
/// <param name="Title">With the unit.</param>
public sealed record FacilityColumn(Measure Measure, QuantityScale Scale, string Title);
