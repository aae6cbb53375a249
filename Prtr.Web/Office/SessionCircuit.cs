using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Prtr.Ingest.Accounts;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office;

/// <summary>Counts the circuits. A page that stays open keeps its session from being idle while somebody works on it, and goes to the page for signing in when the session has ended meanwhile.</summary>
public sealed class SessionCircuit(Sessions sessions, Desk desk, OpenCircuits circuits, NavigationManager navigation, TimeProvider clock) : CircuitHandler
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(30);
    private DateTimeOffset asked;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (!circuits.TryAdd(circuit.Id, (await desk.PersonAsync()).AccountId))
        {
            throw new InvalidOperationException("Too many circuits are open.");
        }
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Remove(circuit.Id);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (clock.GetUtcNow() - asked >= Often && await desk.FindPersonAsync() is { } person)
        {
            asked = clock.GetUtcNow();
            if (await sessions.FindByHashAsync(person.Session, used: true, CancellationToken.None) is null)
            {
                navigation.NavigateTo($"{Links.To("sign-in")}{QueryString.Create("then", new Uri(navigation.Uri).PathAndQuery)}", forceLoad: true);
                return;
            }
        }

        await next(context);
    };
}
