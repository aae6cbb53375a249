using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Web.Figures;

/// <summary>A facility or region that is set beside others.</summary>
/// <param name="Scope">Its records of all years.</param>
/// <param name="Value">As its parameter takes it.</param>
public sealed record ComparedSubject(string Parameter, string Value, string Title, string Address, RegisterQuery Scope, PublicReport? Facility);
