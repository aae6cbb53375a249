using Microsoft.AspNetCore.Components;

namespace Prtr.Web.Components.Shared;

/// <summary>
/// A component that is first rendered when it has what it shows. Otherwise Blazor would render it once before, as soon as the register has to be waited for:
/// the embedded index answers at once, a server does not.
/// </summary>
public abstract class LoadedComponent : ComponentBase
{
    private bool loaded;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!loaded)
        {
            await LoadAsync();
            loaded = true;
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Asks for what the component shows; its parameters are set. Once in its life.</summary>
    protected abstract Task LoadAsync();
}
