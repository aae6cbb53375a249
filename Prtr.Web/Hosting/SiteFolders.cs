namespace Prtr.Web.Hosting;

/// <summary>Where the site finds its files: under the repository when it is run from it, else under its own folder.</summary>
/// <param name="Register">The embedded register.</param>
/// <param name="Samples">The demonstration register's files; may not be there.</param>
/// <param name="Keys">What <see cref="SiteKeys"/> keeps.</param>
/// <param name="BreachedPasswords">A list of them; null where none is set.</param>
/// <param name="Streets">A PMTiles file; null where none is set.</param>
public sealed record SiteFolders(string Register, string Samples, string Keys, string? BreachedPasswords, string? Streets)
{
    public static SiteFolders Of(IConfiguration configuration, string contentRoot)
    {
        var root = RootAbove(contentRoot);
        var register = Path.GetFullPath(configuration["Register:Directory"] ?? "register-data", root);
        return new(
            register,
            Path.Combine(root, "data-samples"),
            Path.GetFullPath(configuration["Site:KeyDirectory"] ?? Path.Combine(register, "keys"), root),
            configuration["Site:BreachedPasswords"] is { Length: > 0 } breached ? Path.GetFullPath(breached, root) : null,
            configuration["Map:Tiles"] is { Length: > 0 } streets ? Path.GetFullPath(streets, root) : null);
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
