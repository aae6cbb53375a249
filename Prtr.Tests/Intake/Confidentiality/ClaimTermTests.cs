using System.Globalization;
using Prtr.Ingest.Intake.Confidentiality;

namespace Prtr.Tests.Intake.Confidentiality;

/// <summary>When the end of a term is said.</summary>
public sealed class ClaimTermTests
{
    [Theory]
    [InlineData("2023-05-01", true, true)]
    [InlineData("2023-06-01", true, true)]
    [InlineData("2023-07-01", false, true)]
    [InlineData("2023-07-02", false, false)]
    public void A_term_is_reminded_of_thirty_days_before_its_end(string until, bool ended, bool due)
    {
        var today = new DateOnly(2023, 6, 1);
        var claim = new Claim { Until = DateOnly.Parse(until, CultureInfo.InvariantCulture) };

        Assert.Equal((ended, due), (claim.HasEnded(today), claim.IsDue(today)));
    }
}
