using System.Globalization;
using Prtr.Ingest.Reports.Values;
using Prtr.Search.Register;
using Xunit.Abstractions;

namespace Prtr.Tests.Reports;

public class ExactNumberTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("1234,5", "1234.5")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("1 234 567,89", "1234567.89")]
    [InlineData("1\u00A0234\u00A0567", "1234567")]
    [InlineData("1\u202F234,5", "1234.5")]
    [InlineData("1'234.5", "1234.5")]
    [InlineData("1.234.567,5", "1234567.5")]
    [InlineData("1,234,567.5", "1234567.5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1,2E-5", "0.000012")]
    [InlineData("1,2е-5", "0.000012")]
    [InlineData("1.5E+3", "1500")]
    [InlineData("1,2·10^-5", "0.000012")]
    [InlineData("3 х 10^4", "30000")]
    [InlineData("1,2·10⁻⁵", "0.000012")]
    [InlineData("1,2×10-5", "0.000012")]
    [InlineData("12е3", "12000")]
    [InlineData(" 7 ", "7")]
    [InlineData("−5", "-5")]
    [InlineData("+5", "5")]
    [InlineData(",5", "0.5")]
    [InlineData("0,00000001", "0.00000001")]
    [InlineData("1,234", "1.234")]
    public void Numbers_are_read_as_people_write_them(string text, string expected)
    {
        Assert.Equal(QuantityFault.None, QuantityText.Read(text, QuantityUnit.Kilograms, out var quantity));
        Assert.Equal(expected, quantity.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("<0,5")]
    [InlineData("12 кг")]
    [InlineData("1 2")]
    [InlineData("12*1000")]
    [InlineData("12,5*1000")]
    [InlineData("12,5х1000")]
    [InlineData("12,5×1000")]
    [InlineData("5*100")]
    [InlineData("5*10")]
    [InlineData("1,2·105")]
    [InlineData("12*10-5")]
    [InlineData("=12*1000")]
    [InlineData("1000+500")]
    [InlineData("100\n200")]
    [InlineData("0 500")]
    [InlineData("0.123.456")]
    [InlineData("10-20")]
    [InlineData("~5")]
    [InlineData("5%")]
    [InlineData("1/2")]
    [InlineData("½")]
    [InlineData("12 т")]
    [InlineData("150-")]
    [InlineData("(150)")]
    [InlineData("inf")]
    [InlineData("true")]
    [InlineData("2022-05-01")]
    [InlineData("1,2,3")]
    [InlineData("1.2,3.4")]
    [InlineData("#REF!")]
    [InlineData("1e")]
    [InlineData("NaN")]
    [InlineData("١٢")]
    public void What_is_no_number_is_not_guessed(string text) =>
        Assert.Equal(QuantityFault.NotANumber, QuantityText.Read(text, QuantityUnit.Kilograms, out _));

    [Fact]
    public void The_register_has_a_finest_step_and_a_largest_value()
    {
        Assert.Equal(QuantityFault.TooFine, QuantityText.Read("0.000000001", QuantityUnit.Kilograms, out _));
        Assert.Equal(QuantityFault.TooFine, QuantityText.Read("0.0000001", QuantityUnit.Tonnes, out _));
        Assert.Equal(QuantityFault.None, QuantityText.Read("90 000 000 000", QuantityUnit.Kilograms, out _));
        Assert.Equal(QuantityFault.TooLarge, QuantityText.Read("90000000000,00000001", QuantityUnit.Kilograms, out _));
        Assert.Equal(QuantityFault.TooLarge, QuantityText.Read("1E999", QuantityUnit.Kilograms, out _));
        Assert.Equal(QuantityFault.TooFine, QuantityText.Read("1E-999", QuantityUnit.Kilograms, out _));
    }

    [Fact]
    public void Every_quantity_reads_back_from_every_spelling()
    {
        var seed = RandomSeed.For(output);
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++)
        {
            var quantity = new Quantity(random.NextInt64((long)Quantity.Largest) * (i % 3 == 0 ? Quantity.Scale : 1));
            var plain = quantity.ToString();
            var grouped = Grouped(plain, random.Next(3) switch { 0 => ' ', 1 => '\u00A0', _ => '\'' });
            foreach (var spelling in new[] { plain, plain.Replace('.', ','), grouped, grouped.Replace('.', ','), $" {plain} ", $"{quantity.Units}E-8" })
            {
                Assert.True(QuantityText.Read(spelling, QuantityUnit.Kilograms, out var read) == QuantityFault.None, spelling);
                Assert.Equal(quantity, read);
            }
        }
    }

    private static string Grouped(string plain, char separator)
    {
        var parts = plain.Split('.');
        var whole = decimal.Parse(parts[0], CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', separator);
        return parts.Length == 1 ? whole : whole + "." + parts[1];
    }
}
