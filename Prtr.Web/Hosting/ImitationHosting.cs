using Prtr.Ingest.Signatures.Imitation;
using Prtr.Search.Register;
using Prtr.Web.Endpoints.Signed;

namespace Prtr.Web.Hosting;

/// <summary>The imitation of signing, in Development alone.</summary>
public static class ImitationHosting
{
    private const string TrustDirectory = "Signature:TrustDirectory";

    /// <summary>Stands before what reads the settings of signatures.</summary>
    public static void AddImitatedSigning(this WebApplicationBuilder builder)
    {
        var isThere = builder.Environment.IsDevelopment() && string.IsNullOrEmpty(builder.Configuration[TrustDirectory]);
        var authority = isThere
            ? ImitatedAuthority.Open(Path.Combine(SiteFolders.Of(builder.Configuration, builder.Environment.ContentRootPath).Register, "imitated-authority"), CountryTime.Clock)
            : null;
        builder.Services.AddSingleton(_ => new ImitatedSigning(authority));
        if (authority is not null)
        {
            builder.Configuration[TrustDirectory] = authority.Folder;
        }
    }

    public static void MapImitatedSigning(this WebApplication app)
    {
        if (app.Services.GetRequiredService<ImitatedSigning>() is { IsThere: true } imitation)
        {
            app.UseWebSockets();
            app.Map(ImitatedSigning.Path, branch => branch.Run(imitation.AnswerAsync));
        }
    }
}
