namespace Prtr.Search.Exports;

/// <summary>The right to make one heavy answer; given back when it is disposed of.</summary>
public sealed class HeavyPass : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly HeavyGate gate;
    private bool holds = true;
    private bool ended;

    internal HeavyPass(HeavyGate gate) => this.gate = gate;

    /// <summary>Gives the place to the next one: what was heavy is done, and the rest is only sent.</summary>
    public void Made()
    {
        if (holds)
        {
            holds = false;
            gate.Leave();
        }
    }

    /// <summary>Waits for a reader to take what was written. Whose line is slow gives the place to others meanwhile: nobody shuts the gate by reading slowly.</summary>
    public async Task AwaitReaderAsync(Task taken, CancellationToken cancellationToken)
    {
        if (!holds || await Task.WhenAny(taken, Task.Delay(Patience, cancellationToken)) == taken)
        {
            await taken;
            return;
        }

        Made();
        await taken;
        await gate.ReturnAsync(cancellationToken);
        holds = true;
    }

    public void Dispose()
    {
        if (!ended)
        {
            ended = true;
            Made();
            gate.End();
        }
    }
}
