using System.Reflection;
using Microsoft.AspNetCore.Components;
using Prtr.Web.Components;

namespace Prtr.Tests.Pages;

public sealed class LoadedComponentTests
{
    private static readonly string[] OfSignedIn = ["Prtr.Web.Office", "Prtr.Web.Cabinet"];

    /// <summary>
    /// With an index on a server nothing is there at once: a page that waits in the ordinary way would be rendered before it has what it shows.
    /// Pages of the office and of the cabinet ask the database alone and are rendered again when they have the answer.
    /// </summary>
    [Fact]
    public void What_asks_the_register_is_rendered_when_it_has_the_answer()
    {
        string[] ordinary = ["OnInitializedAsync", "OnParametersSetAsync"];
        var waiting = typeof(App).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IComponent)) && !Array.Exists(OfSignedIn, type.Namespace!.StartsWith))
            .Where(type => type.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Any(method => ordinary.Contains(method.Name)));

        Assert.Empty(waiting.Select(type => $"{type.Name} should inherit LoadedComponent or RegisterPage and override LoadAsync"));
    }
}
