using Prtr.Search.Register;

namespace Prtr.Tests.Register;

public class BinTests
{
    [Theory]
    [InlineData("020440003656")]
    [InlineData("040440000209")]
    public void Known_numbers_have_a_valid_check_digit(string text)
    {
        Assert.True(Bin.TryParse(text, out var bin));
        Assert.True(bin.HasValidCheckDigit);
    }

    [Fact]
    public void Changing_one_digit_breaks_the_check_digit()
    {
        const string valid = "020440003656";
        // The eleventh digit has weight eleven, which the remainder by eleven cannot see.
        foreach (var i in Enumerable.Range(0, 12).Where(i => i != 10))
        {
            var digits = valid.ToCharArray();
            digits[i] = digits[i] == '9' ? '0' : (char)(digits[i] + 1);

            Assert.True(Bin.TryParse(new string(digits), out var bin));
            Assert.False(bin.HasValidCheckDigit);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("1234567890123")]
    [InlineData("02044000365x")]
    [InlineData("٠٢٠٤٤٠٠٠٣٦٥٦")]
    public void Anything_but_twelve_digits_is_not_a_BIN(string text) => Assert.False(Bin.TryParse(text, out _));
}
