using System.Text.Json.Serialization;
using Prtr.Search.Reference;

namespace Prtr.Search.Review.Figures;

/// <summary>A column of a table of figures.</summary>
/// <param name="Name">Such as <c>region</c> or <c>quantity_kg</c>.</param>
public sealed record FigureColumn(string Name, FigureUnit Unit, Names Title)
{
    /// <summary>Whether it says what a row is about, and holds no figure.</summary>
    [JsonIgnore]
    public bool IsCode => Unit is FigureUnit.Code or FigureUnit.Text;
}
