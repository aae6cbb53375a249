using Prtr.Ingest.Subscriptions;
using Prtr.Search.Settings;
using Prtr.Web.Endpoints.Subscriptions;

namespace Prtr.Web.Hosting;

/// <summary>Mails about what is new, where they can be sent.</summary>
public static class SubscriptionHosting
{
    public static void AddSubscriptions(this WebApplicationBuilder builder)
    {
        var site = builder.Configuration["Site:PublicUrl"]?.TrimEnd('/');
        var offer = new SubscriptionOffer(MailSettings.Read(builder.Configuration) is not null && !string.IsNullOrEmpty(site));
        builder.Services.AddSingleton(offer);
        builder.Services.AddCascadingValue(_ => offer);
        builder.Services.AddSingleton<SubscriptionTable>();
        builder.Services.AddSingleton<SubscriptionNews>();
        builder.Services.AddSingleton(provider => new SubscriptionMail(site ?? "", provider.GetRequiredService<TimeProvider>()));
        if (offer.IsOpen)
        {
            builder.Services.AddHostedService<SubscriptionService>();
        }
    }
}
