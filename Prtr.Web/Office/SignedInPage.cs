using Microsoft.AspNetCore.Components;

namespace Prtr.Web.Office;

/// <summary>A page of signed-in people.</summary>
public abstract class SignedInPage : ComponentBase
{
    /// <summary>The language of its address.</summary>
    [Parameter] public string Culture { get; set; } = "";
}
