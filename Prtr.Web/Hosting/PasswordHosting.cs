using Prtr.Ingest.Accounts;

namespace Prtr.Web.Hosting;

/// <summary>The list of breached passwords, where the authority keeps one.</summary>
public static class PasswordHosting
{
    /// <returns>Why the list cannot be read; null when it can, or none is set.</returns>
    public static string? AddBreachedPasswords(this WebApplicationBuilder builder)
    {
        var breached = new BreachedPasswords(SiteFolders.Of(builder.Configuration, builder.Environment.ContentRootPath).BreachedPasswords);
        builder.Services.AddSingleton(breached);
        return breached.Problem() is { } problem ? $"The list of breached passwords (setting Site:BreachedPasswords) cannot be used: {problem}" : null;
    }
}
