using System.Text;
using Prtr.Ingest.Accounts;

namespace Prtr.Tests.Accounts;

public class TotpTests
{
    // The key of the RFC's appendix; its codes have eight digits, of which authenticators show the last six.
    private static readonly string Key = Base32.Of(Encoding.ASCII.GetBytes("12345678901234567890"));

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Codes_are_those_of_RFC_6238(long seconds, string code) => Assert.Equal(code, Totp.CodeAt(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(-30, true)]
    [InlineData(61, false)]
    [InlineData(-61, false)]
    public void A_clock_that_is_a_step_off_is_let_pass(int off, bool passes)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111100);

        Assert.Equal(passes, Totp.StepOf(Key, Totp.CodeAt(Key, now.AddSeconds(off)), now, 0) is not null);
    }

    [Fact]
    public void A_code_is_good_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111100);
        var step = Totp.StepOf(Key, Totp.CodeAt(Key, now), now, 0);

        Assert.Null(Totp.StepOf(Key, Totp.CodeAt(Key, now), now, step!.Value));
    }

    [Fact]
    public void Every_new_key_is_another_one_of_160_bits()
    {
        var keys = Enumerable.Range(0, 500).Select(_ => Totp.NewKey()).ToList();

        Assert.Distinct(keys);
        Assert.All(keys, key => Assert.Equal(20, Base32.Read(key).Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("абвгде")]
    [InlineData("000000000000000000000000000000000000000")]
    public void What_is_no_code_is_none(string typed) => Assert.Null(Totp.StepOf(Key, typed, DateTimeOffset.FromUnixTimeSeconds(59), 0));

    [Fact]
    public void Base32_comes_back_as_it_was()
    {
        for (var length = 0; length < 40; length++)
        {
            var bytes = Enumerable.Range(0, length).Select(i => (byte)(i * 37)).ToArray();
            Assert.Equal(bytes, Base32.Read(Base32.Of(bytes)));
        }

        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Key);
    }
}
