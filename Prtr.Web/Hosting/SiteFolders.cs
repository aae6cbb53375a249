namespace Prtr.Web.Hosting;

/// <summary>Where the site finds its files: under the repository when it is run from it, else under its own folder.</summary>
/// <param name="Register">The embedded register.</param>
/// <param name="Samples">The demonstration register's files; may not be there.</param>
public sealed record SiteFolders(string Register, string Samples)
{
    public static SiteFolders Of(IConfiguration configuration, string contentRoot)
    {
        var root = RootAbove(contentRoot);
        return new(Path.GetFullPath(configuration["Register:Directory"] ?? "register-data", root), Path.Combine(root, "data-samples"));
    }

    private static string RootAbove(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Prtr.sln")))
            {
                return folder.FullName;
            }
        }

        return contentRoot;
    }
}
