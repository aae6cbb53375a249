using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;

namespace Prtr.Web.Office;

/// <summary>An interactive page on which somebody acts: who it is, what came of the last act, and an end of what goes on when the page is left.</summary>
public abstract class WorkingPage : SignedInPage, IDisposable
{
    private readonly CancellationTokenSource gone = new();

    [Inject] protected Desk Desk { get; set; } = default!;

    [Inject] private IStringLocalizer<OfficeTexts> Common { get; set; } = default!;

    /// <summary>Ends when the page is left.</summary>
    protected CancellationToken Gone => gone.Token;

    /// <summary>Null before the page is loaded.</summary>
    protected SignedInPerson? Person { get; private set; }

    protected bool IsLoaded { get; private set; }

    /// <summary>Whether an act goes on: another waits for its end.</summary>
    protected bool IsBusy { get; private set; }

    /// <summary>What stands against the last act, in words; null when nothing does.</summary>
    protected string? Trouble { get; set; }

    /// <summary>What was done last, in words; null when nothing was.</summary>
    protected string? Said { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        Person = await Desk.PersonAsync();
        await LoadAsync();
        IsLoaded = true;
    }

    /// <summary>Reads what the page shows, at its start and after every act.</summary>
    protected abstract Task LoadAsync();

    /// <param name="act">Says what stands against it, in words; null when it is done.</param>
    /// <param name="done">What is said then.</param>
    /// <returns>Whether it is done.</returns>
    protected async Task<bool> TryAsync(Func<OpenRegister, Task<string?>> act, Func<string?> done)
    {
        if (IsBusy)
        {
            return false;
        }

        (IsBusy, Trouble, Said) = (true, null, null);
        try
        {
            Trouble = await act(await Desk.RegisterAsync());
            Said = Trouble is null ? done() : null;
        }
        catch (NotAllowedException)
        {
            Trouble = Common["NotAllowed"].Value;
        }
        finally
        {
            IsBusy = false;
        }

        var isDone = Trouble is null;
        await LoadAsync();
        return isDone;
    }
}
