using System.Text.Json.Serialization;

namespace Prtr.Search.Review.Figures;

/// <summary>What the values of a column are.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FigureUnit>))]
public enum FigureUnit
{
    /// <summary>A code of a reference table, or the id of a facility.</summary>
    [JsonStringEnumMemberName("code")]
    Code,

    /// <summary>A name as reported.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>A whole number.</summary>
    [JsonStringEnumMemberName("count")]
    Count,

    /// <summary>Kilograms a year, exact.</summary>
    [JsonStringEnumMemberName("kg")]
    Kg,

    /// <summary>Tonnes a year, exact.</summary>
    [JsonStringEnumMemberName("t")]
    T,

    /// <summary>Per cent, rounded to one decimal.</summary>
    [JsonStringEnumMemberName("percent")]
    Percent,
}
