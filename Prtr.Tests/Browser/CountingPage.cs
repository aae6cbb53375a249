using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Prtr.Web.Addresses;

namespace Prtr.Tests.Browser;

/// <summary>A page as signed-in people may have one: a button that the server counts. No site shows it but that of a test.</summary>
[Route(SiteLanguages.Route + "/office/counting")]
[Interactive]
public sealed class CountingPage : ComponentBase
{
    private int count;

    [Parameter] public string Culture { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "id", "count");
        builder.AddAttribute(2, "onclick", EventCallback.Factory.Create<MouseEventArgs>(this, () => count++));
        builder.AddContent(3, string.Create(CultureInfo.InvariantCulture, $"{count} {CultureInfo.CurrentUICulture.Name}"));
        builder.CloseElement();
    }

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class InteractiveAttribute : RenderModeAttribute
    {
        // What is there at all, a circuit has made.
        public override IComponentRenderMode Mode => new InteractiveServerRenderMode(prerender: false);
    }
}
