using Prtr.Search.Register;

namespace Prtr.Search.Reference;

/// <summary>A pollutant of the Protocol's Annex II (1-86) or of E-PRTR only (87-91).</summary>
/// <param name="Cas">Null for groups of substances.</param>
/// <param name="Group">Code of the group, such as <c>HEVMET</c>.</param>
/// <param name="Btex">Whether it belongs to benzene, toluene, ethylbenzene and xylenes, whose threshold is for their sum.</param>
/// <param name="EeaCode">The code of the European Environment Agency, such as <c>CO2</c>.</param>
public sealed record Pollutant(int Number, string? Cas, Names Names, string Group, bool Btex, string EeaCode);

/// <summary>A standard of environmental quality.</summary>
/// <param name="Kind">Such as <c>max_single</c>, <c>daily_average</c> or <c>class_1</c>.</param>
/// <param name="Substance">The substance or form of the pollutant, as the act calls it.</param>
/// <param name="Norm">As the act has it, such as <c>0.2</c> or <c>&gt;20.0</c>.</param>
public sealed record QualityNorm(
    int Pollutant, Medium Medium, string Kind, string Substance, Validity Years, string Norm, string? Unit, string Act, string ActNumber, string ActDate, string Source);

public sealed record PollutantGroup(string Code, Names Names);

/// <summary>From which yearly release into a medium on a pollutant is to be reported.</summary>
/// <param name="ThresholdKg">Kilograms a year.</param>
/// <param name="Years">The reporting years for which it holds.</param>
public sealed record Threshold(int Pollutant, Medium Medium, Quantity ThresholdKg, Validity Years, string Source);

/// <summary>A sector (level 1), activity (2) or part of an activity (3) of the Protocol's Annex I.</summary>
/// <param name="Code">Such as <c>1</c>, <c>1(c)</c>, <c>2(c)(i)</c>.</param>
/// <param name="CapacityThreshold">From which capacity on an operator reports, in words; empty or <c>*</c> when there is none.</param>
/// <param name="ThresholdValue">The same as a number where one serves; null otherwise.</param>
public sealed record Activity(
    string Code, string? Parent, int Level, Names Names, Names CapacityThreshold, decimal? ThresholdValue, string? ThresholdUnit, Validity Years)
{
    /// <summary>The sector: the code up to its first bracket.</summary>
    public string Sector => Code.Split('(')[0];
}

/// <summary>A disposal (D1-D15) or recovery (R1-R13) operation of the Protocol's Annex III.</summary>
public sealed record Operation(string Code, Treatment Treatment, Names Names);

/// <summary>A chapter (2 digits), sub-chapter (4) or code (6) of the waste classifier.</summary>
/// <param name="Hazardous">Only for codes of six digits.</param>
/// <param name="Unofficial">The languages, such as <c>kk ru</c>, in which the name is a translation made for this register and not the classifier's own; empty when there are none.</param>
public sealed record WasteCode(string Code, int Level, string? Parent, bool? Hazardous, Names Names, string Unofficial, Validity Years)
{
    /// <summary>Whether the name that is shown in the language is not the classifier's own.</summary>
    public bool IsUnofficialIn(string language) =>
        Unofficial.Split(' ').Contains(Names.InWithLanguage(language).Language, StringComparer.Ordinal);

    /// <summary>As it is printed: <c>01 03 04*</c>, with the star of a hazardous waste.</summary>
    public string Printed => string.Join(' ', Code.Chunk(2).Select(pair => new string(pair))) + (Hazardous == true ? "*" : "");
}

/// <summary>A unit of the administrative classifier: 1 region, 2 district, 3 rural district or town, 4 settlement.</summary>
public sealed record AdministrativeUnit(Kato Code, int Level, Names Names, Validity Years);

/// <summary>A substance as emission inventories of Kazakhstan name it.</summary>
/// <param name="Code">Four digits, such as <c>0301</c>.</param>
/// <param name="Names">In Russian, and in Kazakh where one is known.</param>
/// <param name="Pollutant">Number of the register's pollutant that it is, or is part of; null when none is known.</param>
/// <param name="ExpressAs">What its quantity has to be expressed as first, such as <c>HF</c>; null when it is the same.</param>
public sealed record InventorySubstance(string Code, IReadOnlyList<string> Names, int? Pollutant, string? ExpressAs);

public sealed record Country(string Code, Names Names);

/// <summary>What diffuse sources are told apart by, such as <c>road-transport</c>.</summary>
/// <param name="Position">Where it stands in lists.</param>
public sealed record SourceCategory(string Code, int Position, Names Names, Validity Years);

/// <summary>A name that means a code of a list beside the list's own: what a place was called before, what a pollutant is usually called.</summary>
/// <param name="List"><c>kato</c>, <c>pollutant</c> or <c>activity</c>.</param>
public sealed record OtherName(string List, string Code, string Name);

/// <summary>The reporting years for which a row holds, both ends included.</summary>
/// <param name="To">Null: still holds.</param>
public readonly record struct Validity(int From, int? To)
{
    public bool Holds(int year) => year >= From && (To is null || year <= To);
}
