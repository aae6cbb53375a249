using Prtr.Ingest.People;
using Prtr.Tests.Intake;
using Prtr.Tests.People;
using Prtr.Web.Hosting;

namespace Prtr.Tests.Http.Office;

/// <summary>Who wants what their roles do not allow is in the log once, also where the page that asked has caught it.</summary>
public sealed class RefusedActsTests : IntakeTest
{
    [Fact]
    public async Task A_refused_act_is_logged_with_who_and_what()
    {
        var log = new KeptLog<RefusedActs>();
        var watch = new RefusedActs(log);
        var (person, _) = await TestPeople.SignInAsync(Register.Database, "refused.clerk", Role.Clerk);
        await watch.StartAsync(default);
        try
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => Register.As(Actor.Of(person)).Publication.PublishAsync(2022, default));
        }
        finally
        {
            await watch.StopAsync(default);
        }

        Assert.Single(log.Lines, line => line == "Warning: Refused: account:refused.clerk may not publish.");
    }
}
