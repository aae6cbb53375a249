using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints;

/// <summary>A pollutant as the API shows it.</summary>
/// <param name="Cas">Null for groups of substances.</param>
public sealed record PollutantRow(int Number, string? Cas, Names Names, string Group, Names GroupNames, IReadOnlyList<ThresholdRow> Thresholds);

/// <summary>From which release a pollutant is to be reported, kilograms a year.</summary>
/// <param name="To">The last reporting year; null: still holds.</param>
public sealed record ThresholdRow(string Medium, Quantity ThresholdKg, int From, int? To);

/// <summary>A sector, activity or part of one.</summary>
/// <param name="CapacityThreshold">In words; empty when there is none.</param>
public sealed record ActivityRow(string Code, string? Parent, int Level, Names Names, Names CapacityThreshold);

/// <summary>A recovery or disposal operation; the mark is В or У.</summary>
public sealed record OperationRow(string Code, string Mark, Names Names);

/// <summary>A category of diffuse sources.</summary>
public sealed record CategoryRow(string Code, Names Names);

/// <summary>A region, or a district with its region as parent.</summary>
public sealed record RegionRow(string Kato, string? Parent, Names Names);

/// <summary>A chapter, sub-chapter or code of the waste classifier.</summary>
/// <param name="Hazardous">Only for codes of six digits.</param>
/// <param name="Unofficial">The languages in which the name is a translation made for this register.</param>
public sealed record WasteRow(string Code, string Printed, string? Parent, bool? Hazardous, Names Names, IReadOnlyList<string> Unofficial);

/// <summary>A way in which a quantity was found.</summary>
public sealed record MethodRow(string Code, Names Names);
