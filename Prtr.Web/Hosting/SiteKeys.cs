using Microsoft.AspNetCore.DataProtection;
using Prtr.Search.Files;

namespace Prtr.Web.Hosting;

/// <summary>The keys that sign what forms carry back: kept over restarts, and shared by all instances behind one address, or one refuses the form that another showed.</summary>
public static class SiteKeys
{
    private const string Application = "Prtr";

    /// <returns>Why keys cannot be kept; null when they can.</returns>
    public static string? AddSiteKeys(this WebApplicationBuilder builder)
    {
        var folder = SiteFolders.Of(builder.Configuration, builder.Environment.ContentRootPath).Keys;
        try
        {
            OwnerOnly.CreateDirectory(folder);
            using var trial = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"The site cannot keep its keys in {folder} (setting Site:KeyDirectory, else the folder keys in Register:Directory): {FileTrouble.InWords(error)} Name a folder that it may write to.";
        }

        builder.Services.AddDataProtection().SetApplicationName(Application).PersistKeysToFileSystem(new DirectoryInfo(folder));
        return null;
    }
}
