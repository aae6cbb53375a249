namespace Prtr.Search.Text;

/// <summary>
/// The unit in which people read quantities of a size: grams, kilograms, tonnes, thousands and millions of tonnes. Pages, charts, maps and documents write them
/// alike; the exact figure stands beside, and in every file.
/// </summary>
/// <param name="Thousands">How often the quantity is divided by a thousand; -1: multiplied.</param>
/// <param name="Unit">In the reader's language, such as <c>тыс. т</c>.</param>
public readonly record struct QuantityScale(int Thousands, string Unit)
{
    private const decimal Thousand = 1_000m;

    // From so many on the next unit is used: among others 99,999 kg, then 100 t; alone 9,999 kg, then 10 t.
    private const decimal MostAmongOthers = 100_000m;
    private const decimal MostAlone = 10_000m;

    private static readonly TextResource Texts = new(typeof(QuantityScale));

    private static readonly string[] Units = ["g", "kg", "t", "kt", "mt"];

    /// <summary>The unit that fits the largest of some quantities.</summary>
    /// <param name="largest">In <paramref name="unit"/>.</param>
    /// <param name="unit"><c>kg</c> or <c>t</c>.</param>
    /// <param name="language">kk, ru or en.</param>
    public static QuantityScale Of(decimal largest, string unit, string language) => Fitting(largest, unit, language, MostAmongOthers);

    /// <summary>The unit of a quantity that names its own, in a sentence or a row of a different pollutant.</summary>
    /// <inheritdoc cref="Of"/>
    public static QuantityScale Alone(decimal quantity, string unit, string language) => Fitting(quantity, unit, language, MostAlone);

    /// <summary>A quantity with its unit, as a sentence says it: <c>36,4 млн т</c>, in one line.</summary>
    /// <inheritdoc cref="Of"/>
    public static string Say(decimal quantity, string unit, string language)
    {
        var scale = Alone(quantity, unit, language);
        return $"{scale.Write(quantity, language)} {scale.Unit}".Replace(' ', '\u00A0');
    }

    /// <summary>The unit as it is.</summary>
    public static QuantityScale Plain(string unit, string language) => new(0, Texts.Get(language, unit));

    /// <summary>The code of a unit's name; null when it is none.</summary>
    public static string? CodeOf(string name, string language) => Units.FirstOrDefault(unit => Texts.Get(language, unit) == name);

    /// <summary>The quantity in this unit, rounded to what says something; without the unit.</summary>
    public string Write(decimal quantity, string language) => ReaderNumbers.Rounded(Scaled(quantity), language);

    /// <summary>The quantity in this unit.</summary>
    public decimal Scaled(decimal quantity)
    {
        for (var times = 0; times < Thousands; times++)
        {
            quantity /= Thousand;
        }

        return Thousands < 0 ? quantity * Thousand : quantity;
    }

    private static QuantityScale Fitting(decimal largest, string unit, string language, decimal most)
    {
        var place = Array.IndexOf(Units, unit);
        var (first, size) = (place, Math.Abs(largest));
        for (; size >= most && place < Units.Length - 1; place++)
        {
            size /= Thousand;
        }

        if (unit == "kg" && size is > 0 and < 1)
        {
            place = 0;
        }

        return new(place - first, Texts.Get(language, Units[place]));
    }
}
