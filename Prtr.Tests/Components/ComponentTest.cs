using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Prtr.Web.Resources;

namespace Prtr.Tests.Components;

/// <summary>Renders components in Russian, with the site's own texts.</summary>
public abstract class ComponentTest : BunitContext
{
    // A page that works with a database is waited for as long as it needs, and no longer.
    static ComponentTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected ComponentTest()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");
        Services.AddSingleton(typeof(IStringLocalizer<>), typeof(Localizer<>));
        Services.AddWebEncoders();
        Services.AddLogging();
    }
}
