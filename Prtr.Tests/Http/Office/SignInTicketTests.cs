using Microsoft.AspNetCore.DataProtection;
using Prtr.Web.Office.SignIn;

namespace Prtr.Tests.Http.Office;

public class SignInTicketTests
{
    private readonly SignInTicket tickets = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void A_ticket_says_what_it_was_made_for_and_nothing_else()
    {
        var ticket = tickets.OfPassword(12);

        Assert.Equal(12, tickets.FindAccount(ticket));
        Assert.Null(tickets.FindKey(ticket));
        Assert.Null(tickets.FindAccount(tickets.OfKey("12")));
        Assert.Null(new SignInTicket(new EphemeralDataProtectionProvider()).FindAccount(ticket));
    }

    [Fact]
    public void A_ticket_that_was_changed_anywhere_is_none()
    {
        var ticket = tickets.OfPassword(12);
        Assert.All(Enumerable.Range(0, ticket.Length - 1), place =>
            Assert.Null(tickets.FindAccount(ticket[..place] + (ticket[place] == 'A' ? 'B' : 'A') + ticket[(place + 1)..])));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("\0")]
    public void What_is_none_is_none(string? ticket) => Assert.Null(tickets.FindAccount(ticket));

    [Fact]
    public void A_ticket_is_over_after_its_time()
    {
        var provider = new EphemeralDataProtectionProvider();
        var over = provider.CreateProtector("sign-in.password").ToTimeLimitedDataProtector().Protect("12", TimeSpan.FromSeconds(-1));

        Assert.Null(new SignInTicket(provider).FindAccount(over));
    }
}
