using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Accounts.Passkeys;
using Prtr.Ingest.People;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Prtr.Web.Office.Passkeys;
using Prtr.Web.Office.SignIn;

namespace Prtr.Tests.Http.Office;

/// <summary>Whatever a stranger sends in the place of a device's answer is a wrong answer and no failure.</summary>
public sealed class PasskeyAnswerTests : IntakeTest
{
    private static readonly string[] Answers =
    [
        "null", "{}", "[]", """{"id":"YWJj","rawId":null}""", """{"id":"YWJj","rawId":""}""", """{"id":"YWJj","rawId":"YWJj"}""", """{"id":"YWJj","rawId":"YWJj","type":"public-key","response":null}""",
        """{"id":"YWJj","rawId":"YWJj","type":"public-key","response":{"attestationObject":"o2NmbXQ","authenticatorData":"AA","signature":"AA","clientDataJSON":"e30","userHandle":""}}""",
    ];

    [Fact]
    public async Task It_is_wrong_in_signing_in_and_in_adding_a_key()
    {
        var (person, _) = await TestPeople.SignInAsync(Register.Database, "aliya", Role.Clerk);
        var passkeys = new PasskeyActs(Register.Database, TimeProvider.System);
        await passkeys.AddAsync(person, "abc"u8.ToArray(), [0xA1], 0, "key", [1], default);
        var ceremony = new PasskeyCeremony(passkeys, new SignInTicket(new EphemeralDataProtectionProvider()));
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("https", new HostString("prtr.example.kz"));
        var (asked, offered) = (ceremony.Ask(request).Ticket, (await ceremony.OfferAsync(request, person, default)).Ticket);

        foreach (var answer in Answers.Select(answer => JsonDocument.Parse(answer).RootElement))
        {
            foreach (var ticket in (string[])[asked, offered, "none"])
            {
                Assert.Equal(SignInProblem.Wrong, (await ceremony.SignInAsync(request, new(ticket, answer, null, null), default)).Problem);
                Assert.False(await ceremony.AddAsync(request, person, new(ticket, answer, "name", null), default));
            }
        }
    }
}
